package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;

/** Nothing happens to a promise before it is made. */
final class MadeDate {

  private MadeDate() {}

  /**
   * The rule broken by a date whose every day lies before the promise.
   *
   * @param madeFrom the first day it can have been made: its meeting's first, or the day it was
   *     written down where that came before
   */
  static Optional<Violation> violation(String pointer, PartialDate on, LocalDate madeFrom) {
    return on.hasPassed(madeFrom)
        ? Optional.of(Violation.of(pointer, "before-meeting", "from", madeFrom.toString()))
        : Optional.empty();
  }
}
