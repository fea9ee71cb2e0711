package org.hito.catalog.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.PlatformClient;

/** Declares an item, and makes the moves and reviews missing from its history. */
final class Declaration implements Step {

  /** How often others may change the item between the read and the write. */
  private static final int RACES = 5;

  private final PlatformClient platform;
  private final MissingMoves moving;
  private final MissingReviews reviewing;

  Declaration(PlatformClient platform) {
    this.platform = platform;
    this.moving = new MissingMoves(platform);
    this.reviewing = new MissingReviews(platform);
  }

  @Override
  public Result attempt(Item item) {
    Result moved = then(declare(item), item.moves(), () -> moving.follow(item));
    return then(moved, item.reviews(), () -> reviewing.follow(item));
  }

  private static Result then(Result before, List<ObjectNode> steps, Supplier<Result> next) {
    return before.isRefused() || steps.isEmpty() ? before : next.get().after(before);
  }

  /** Reports earlier figures first, unless the platform has one already. */
  private Result declare(Item item) {
    if (item.earlier().isEmpty() || PlatformState.of(item, platform).isFine()) {
      return declare(item, item.body());
    }
    for (ObjectNode body : item.earlier()) {
      Result reported = declare(item, body);
      if (reported.isRefused()) {
        return reported;
      }
    }
    return declare(item, item.body()).after(Outcome.CREATED);
  }

  private Result declare(Item item, ObjectNode body) {
    Answer answer = platform.put(item.path(), body);
    for (int race = 0; race < RACES && needsVersion(answer); race++) {
      Answer current = platform.get(item.path());
      String version = current.etag().orElse("*");
      answer = platform.put(item.path(), body, version);
      if (answer.isFine()) {
        boolean same = answer.etag().equals(current.etag());
        return Result.of(same ? Outcome.UNCHANGED : Outcome.CHANGED);
      }
    }
    if (!answer.isFine()) {
      return Refusal.of(item, "", answer);
    }
    return Result.of(answer.status() == 201 ? Outcome.CREATED : Outcome.UNCHANGED);
  }

  private static boolean needsVersion(Answer answer) {
    return answer.status() == 428 || answer.status() == 412;
  }
}
