package org.hito.initiative.strategy.domain;

import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;

/**
 * A period of time; an unknown end is open.
 *
 * @param from its beginning, or null
 * @param to its end, or null
 */
public record Period(PartialDate from, PartialDate to) {

  /** The violation if it certainly ends before it begins. */
  public Optional<Violation> violation(String pointer) {
    return from != null && to != null && to.isBefore(from)
        ? Optional.of(Violation.of(pointer + "/to", "ends-before-start"))
        : Optional.empty();
  }

  /** The violation of a date that certainly lies before the period, which may be null. */
  public static Optional<Violation> before(Period period, String pointer, PartialDate on) {
    return period != null && period.from != null && on.isBefore(period.from)
        ? Optional.of(Violation.of(pointer, "before-period", "from", period.from.text()))
        : Optional.empty();
  }

  /** True unless it certainly begins before the other or certainly ends after it. */
  boolean canLieWithin(Period other) {
    boolean tooEarly = from != null && other.from != null && from.isBefore(other.from);
    boolean tooLate = to != null && other.to != null && other.to.isBefore(to);
    return !tooEarly && !tooLate;
  }
}
