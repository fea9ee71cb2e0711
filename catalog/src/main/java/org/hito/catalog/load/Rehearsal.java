package org.hito.catalog.load;

import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.PlatformClient;

/** Predicts what a load would do; only reads. */
final class Rehearsal implements Step {

  private final PlatformClient platform;
  private final Moving moving;
  private final Reviewing reviewing;

  Rehearsal(PlatformClient platform) {
    this.platform = platform;
    this.moving = new Moving(platform);
    this.reviewing = new Reviewing(platform);
  }

  @Override
  public Result attempt(Item item) {
    Answer held = Held.of(item, platform);
    if (held.status() == 404) {
      return Result.of(Outcome.CREATED);
    }
    if (!held.isFine()) {
      return Refusal.of(item, "", held);
    }
    boolean same = Likeness.holds(held.body(), Held.comparable(item));
    Outcome outcome = same ? Outcome.UNCHANGED : Outcome.CHANGED;
    Result declared = Result.of(outcome);
    Result moved = item.moves().isEmpty() ? declared : moving.foresee(item).after(declared);
    return item.reviews().isEmpty() ? moved : reviewing.foresee(item, held).after(moved);
  }
}
