package org.hito.metrics.gate.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * What was last seen of the indicator a clause names.
 *
 * @param number what it showed, or null when it showed nothing
 * @param since the day from which on the clause has been met, or null while it is not
 */
public record Watch(BigDecimal number, LocalDate since) {
  public static final Watch NOTHING = new Watch(null, null);

  /**
   * What is seen now. A clause that comes to be met is met since the newest day the indicator's
   * value speaks of, but not from before a given day: that of the target, say, where it was this
   * that moved.
   */
  Watch seeing(Clause clause, Indicator indicator, LocalDate today, LocalDate notBefore) {
    BigDecimal seen = clause.read(indicator, today);
    if (!clause.isMetBy(seen)) {
      return new Watch(seen, null);
    }
    return new Watch(seen, since == null ? from(indicator, today, notBefore) : since);
  }

  private static LocalDate from(Indicator indicator, LocalDate today, LocalDate notBefore) {
    LocalDate observed = indicator.standing().freshness().observedOn();
    if (observed == null || !observed.isBefore(today)) {
      return today;
    }
    return observed.isBefore(notBefore) ? notBefore : observed;
  }

  /**
   * The first day on which the clause has been met for long enough, or null while it is not met.
   */
  LocalDate heldFrom(Clause clause) {
    return since == null ? null : since.plusDays(clause.heldForDays());
  }

  boolean isHeld(Clause clause, LocalDate today) {
    LocalDate from = heldFrom(clause);
    return from != null && !today.isBefore(from);
  }
}
