package org.hito.metrics.gate.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.progress.domain.Decimals;

/**
 * One part of a gate's condition.
 *
 * @param indicator whose code
 * @param bound on which side of the limit it must be
 * @param limit itself included
 * @param of what of the indicator is held against the limit
 * @param heldForDays for how many days it must have been so without a break
 */
public record Clause(
    String indicator, Bound bound, BigDecimal limit, Quantity of, int heldForDays) {
  /** The sides of a limit. */
  public enum Bound {
    AT_LEAST,
    AT_MOST
  }

  /** What can be held against a limit. */
  public enum Quantity {
    ACHIEVEMENT,
    VALUE
  }

  public Clause {
    limit = Decimals.plain(limit);
  }

  /** What the indicator shows, or null when it shows nothing. */
  BigDecimal read(Indicator indicator, LocalDate day) {
    return of == Quantity.VALUE ? indicator.value() : indicator.progress(day).achievement();
  }

  boolean isMetBy(BigDecimal number) {
    if (number == null) {
      return false;
    }
    int side = number.compareTo(limit);
    return bound == Bound.AT_LEAST ? side >= 0 : side <= 0;
  }
}
