package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure on a chart.
 *
 * @param isRestated whether another one was given for the day before
 */
public record Figure(LocalDate on, BigDecimal value, boolean isRestated) {

  public static Figure of(LocalDate on, BigDecimal value) {
    return new Figure(on, value, false);
  }
}
