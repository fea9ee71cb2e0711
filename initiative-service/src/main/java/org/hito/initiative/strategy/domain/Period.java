package org.hito.initiative.strategy.domain;

import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;

/**
 * A span of time, open at an end that is not known.
 *
 * @param from when it begins, or null
 * @param to when it ends, or null
 */
public record Period(PartialDate from, PartialDate to) {

  /** The rule it breaks when every day its end can mean is before every day its start can mean. */
  public Optional<Violation> violation(String pointer) {
    return from != null && to != null && to.isBefore(from)
        ? Optional.of(Violation.of(pointer + "/to", "ends-before-start"))
        : Optional.empty();
  }

  /** The rule broken by a date whose every day lies before the period, which may be null. */
  public static Optional<Violation> before(Period period, String pointer, PartialDate on) {
    return period != null && period.from != null && on.isBefore(period.from)
        ? Optional.of(Violation.of(pointer, "before-period", "from", period.from.text()))
        : Optional.empty();
  }

  /** True unless it certainly begins before the other, or certainly ends after it. */
  boolean canLieWithin(Period other) {
    boolean tooEarly = from != null && other.from != null && from.isBefore(other.from);
    boolean tooLate = to != null && other.to != null && other.to.isBefore(to);
    return !tooEarly && !tooLate;
  }
}
