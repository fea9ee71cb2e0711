package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;

/** The rule that nothing happens to a commitment before it is made. */
final class MadeDate {

  private MadeDate() {}

  /**
   * The violation of a date that lies before the commitment, whichever day it means.
   *
   * @param madeFrom the first day it can have been made: the first of its meeting, or the day it
   *     was recorded if that is earlier
   */
  static Optional<Violation> violation(String pointer, PartialDate on, LocalDate madeFrom) {
    return on.hasPassed(madeFrom)
        ? Optional.of(Violation.of(pointer, "before-meeting", "from", madeFrom.toString()))
        : Optional.empty();
  }
}
