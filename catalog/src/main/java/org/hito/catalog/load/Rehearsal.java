package org.hito.catalog.load;

import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.PlatformClient;

/** Predicts what a load would do; only reads. */
final class Rehearsal implements Step {

  private final PlatformClient platform;
  private final Moving moving;

  Rehearsal(PlatformClient platform) {
    this.platform = platform;
    this.moving = new Moving(platform);
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
    return item.moves().isEmpty() ? Result.of(outcome) : moving.foresee(item).after(outcome);
  }
}
