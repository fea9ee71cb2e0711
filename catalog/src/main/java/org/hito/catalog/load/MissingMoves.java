package org.hito.catalog.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.hito.catalog.file.Flaw;
import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.Pages;
import org.hito.catalog.platform.PlatformClient;

/** Makes the declared moves that are missing; never undoes a move. */
final class MissingMoves {

  private final PlatformClient platform;

  MissingMoves(PlatformClient platform) {
    this.platform = platform;
  }

  /** Makes the missing moves. */
  Result follow(Item item) {
    return planned(item, true);
  }

  /** Reports the missing moves. */
  Result foresee(Item item) {
    return planned(item, false);
  }

  private Result planned(Item item, boolean make) {
    Pages history = Pages.of(platform, item.path() + "/history?limit=200");
    if (!history.last().isFine()) {
      return Refusal.of(item, "/moves", history.last());
    }
    List<String> made = History.of(history.items()).moves();
    MovePlan plan = MovePlan.of(MovePlan.statuses(item.moves()), made);
    Optional<Result> refused = make ? makeLast(plan.remaining(), item) : Optional.empty();
    return refused.orElseGet(() -> done(plan, item));
  }

  private Optional<Result> makeLast(int remaining, Item item) {
    List<ObjectNode> moves = item.moves();
    for (int at = moves.size() - remaining; at < moves.size(); at++) {
      Answer answer = platform.post(item.path() + "/moves", moves.get(at));
      if (!answer.isFine()) {
        return Optional.of(Refusal.of(item, "/moves/" + at, answer));
      }
    }
    return Optional.empty();
  }

  private static Result done(MovePlan plan, Item item) {
    Outcome outcome = plan.remaining() > 0 ? Outcome.CHANGED : Outcome.UNCHANGED;
    return switch (plan.story()) {
      case AS_DECLARED -> Result.of(outcome);
      case FURTHER -> remarked(item, "has moved further in the platform");
      case DIVERGED -> remarked(item, "has moved differently in the platform");
    };
  }

  private static Result remarked(Item item, String remark) {
    Flaw left = new Flaw(item.place("/moves"), item + " " + remark + "; kept as it is");
    return new Result(Outcome.UNCHANGED, List.of(left), Optional.empty());
  }
}
