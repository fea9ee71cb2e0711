package org.hito.catalog.load;

import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.PlatformClient;

/** Declares an item, and makes the moves missing from its history. */
final class Declaration implements Step {

  /** How often others may change the item between the read and the write. */
  private static final int RACES = 5;

  private final PlatformClient platform;
  private final Moving moving;

  Declaration(PlatformClient platform) {
    this.platform = platform;
    this.moving = new Moving(platform);
  }

  @Override
  public Result attempt(Item item) {
    Result declared = declare(item);
    return declared.isRefused() || item.moves().isEmpty()
        ? declared
        : moving.follow(item).after(declared.outcome());
  }

  private Result declare(Item item) {
    Answer answer = platform.put(item.path(), item.body());
    for (int race = 0; race < RACES && needsVersion(answer); race++) {
      Answer current = platform.get(item.path());
      String version = current.etag().orElse("*");
      answer = platform.put(item.path(), item.body(), version);
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
