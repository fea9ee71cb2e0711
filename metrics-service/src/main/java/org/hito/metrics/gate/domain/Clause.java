package org.hito.metrics.gate.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * One part of a gate's condition.
 *
 * @param indicator its code
 * @param bound the side of the limit it must be on
 * @param limit inclusive
 * @param of what is compared with the limit
 * @param heldForDays the number of days it must have held without a break
 */
public record Clause(
    String indicator, Bound bound, BigDecimal limit, Quantity of, int heldForDays) {
  /** The sides of a limit. */
  public enum Bound {
    AT_LEAST,
    AT_MOST
  }

  /** What can be compared with a limit. */
  public enum Quantity {
    ACHIEVEMENT,
    VALUE
  }

  public Clause {
    limit = Decimals.plain(limit);
  }

  /** The indicator's number, or null if it has none; of a range, the less favourable end. */
  BigDecimal read(Indicator indicator, LocalDate day) {
    Figure figure =
        of == Quantity.VALUE ? indicator.figure(day) : indicator.progress(day).achievements();
    if (figure == null) {
      return null;
    }
    return bound == Bound.AT_LEAST ? figure.from() : figure.to();
  }

  boolean isMetBy(BigDecimal number) {
    if (number == null) {
      return false;
    }
    int side = number.compareTo(limit);
    return bound == Bound.AT_LEAST ? side >= 0 : side <= 0;
  }
}
