package org.hito.metrics.gate.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.LocalisedText;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * What a clause last saw of its indicator.
 *
 * @param number its number, or null if it had none
 * @param since the day since which the clause has been met, or null while it is not
 * @param name its indicator's name, or null before the first evaluation
 */
public record Watch(BigDecimal number, LocalDate since, LocalisedText name) {
  public static final Watch NOTHING = new Watch(null, null, null);

  /**
   * The watch after an evaluation. A clause that becomes met counts as met since the newest day of
   * the indicator's value, but not before a given day, such as that of a revised target.
   */
  Watch seeing(Clause clause, Indicator indicator, LocalDate today, LocalDate notBefore) {
    BigDecimal seen = clause.read(indicator, today);
    LocalisedText called = indicator.definition().name();
    if (!clause.isMetBy(seen)) {
      return new Watch(seen, null, called);
    }
    return new Watch(seen, since == null ? from(indicator, today, notBefore) : since, called);
  }

  private static LocalDate from(Indicator indicator, LocalDate today, LocalDate notBefore) {
    LocalDate observed = indicator.freshness(today).observedOn();
    if (observed == null || !observed.isBefore(today)) {
      return today;
    }
    return observed.isBefore(notBefore) ? notBefore : observed;
  }

  /** The first day on which the clause has been met long enough, or null while it is not met. */
  LocalDate heldFrom(Clause clause) {
    return since == null ? null : since.plusDays(clause.heldForDays());
  }

  boolean isHeld(Clause clause, LocalDate today) {
    LocalDate from = heldFrom(clause);
    return from != null && !today.isBefore(from);
  }
}
