package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure on a chart.
 *
 * @param stated the day, month or year that it was given for
 * @param value where it is drawn
 * @param low the lower end of the range it lies in; the value if there is none
 * @param high the upper end
 * @param isRestated whether it replaces an earlier one for the same period
 */
public record Figure(
    LocalDate on,
    String stated,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    boolean isRestated) {

  public static Figure of(LocalDate on, BigDecimal value) {
    return new Figure(on, on.toString(), value, value, value, false);
  }

  boolean hasRange() {
    return low.compareTo(high) < 0;
  }
}
