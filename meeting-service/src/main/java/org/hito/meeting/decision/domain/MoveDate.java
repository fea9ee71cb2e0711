package org.hito.meeting.decision.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;

/**
 * When a move may be said to have happened. A partial date is refused only when every day it can
 * mean is wrong: {@code 2022-04} may follow {@code 2022-04-30}.
 */
public final class MoveDate {

  private static final String POINTER = "/on";

  private MoveDate() {}

  /** The rule the date breaks: it lies in the future, or before the last move (null for none). */
  public static Optional<Violation> violation(PartialDate on, PartialDate last, LocalDate today) {
    if (on.first().isAfter(today)) {
      return Optional.of(Violation.of(POINTER, "date-in-future", "today", today.toString()));
    }
    if (last != null && on.isBefore(last)) {
      return Optional.of(Violation.of(POINTER, "date-before-last-move", "last", last.text()));
    }
    return Optional.empty();
  }
}
