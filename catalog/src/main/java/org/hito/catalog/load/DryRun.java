package org.hito.catalog.load;

import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.PlatformClient;

/** Predicts what a load would do; only reads. */
final class DryRun implements Step {

  private final PlatformClient platform;
  private final MissingMoves moving;
  private final MissingReviews reviewing;

  DryRun(PlatformClient platform) {
    this.platform = platform;
    this.moving = new MissingMoves(platform);
    this.reviewing = new MissingReviews(platform);
  }

  @Override
  public Result attempt(Item item) {
    Answer held = PlatformState.of(item, platform);
    if (held.status() == 404) {
      return Result.of(Outcome.CREATED);
    }
    if (!held.isFine()) {
      return Refusal.of(item, "", held);
    }
    boolean same = DeclaredState.holds(held.body(), PlatformState.comparable(item));
    Outcome outcome = same ? Outcome.UNCHANGED : Outcome.CHANGED;
    Result declared = Result.of(outcome);
    Result moved = item.moves().isEmpty() ? declared : moving.foresee(item).after(declared);
    return item.reviews().isEmpty() ? moved : reviewing.foresee(item, held).after(moved);
  }
}
