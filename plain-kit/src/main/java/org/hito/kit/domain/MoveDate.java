package org.hito.kit.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rules for the date of a move. An imprecise date is refused only if every day it can mean is
 * wrong: {@code 2022-04} may follow {@code 2022-04-30}.
 */
public final class MoveDate {

  private static final String POINTER = "/on";

  private MoveDate() {}

  /** The violation of a date in the future, or before the last move, which may be null. */
  public static Optional<Violation> violation(PartialDate on, PartialDate last, LocalDate today) {
    return inFuture(POINTER, on, today).or(() -> beforeLast(on, last));
  }

  /** The violation of a date in the future. */
  public static Optional<Violation> inFuture(String pointer, PartialDate on, LocalDate today) {
    return on.isAhead(today)
        ? Optional.of(Violation.of(pointer, "date-in-future", "today", today.toString()))
        : Optional.empty();
  }

  private static Optional<Violation> beforeLast(PartialDate on, PartialDate last) {
    return last != null && on.isBefore(last)
        ? Optional.of(Violation.of(POINTER, "date-before-last-move", "last", last.text()))
        : Optional.empty();
  }
}
