package org.hito.metrics.indicator.domain;

import java.time.LocalDate;

/**
 * The day-dependent state of an indicator that was last published.
 *
 * @param on the day its status was last published for, or null
 * @param silentFrom the first day of the silence last published, or null
 */
public record LastReported(LocalDate on, LocalDate silentFrom) {
  public static final LastReported NONE = new LastReported(null, null);

  public LastReported on(LocalDate day) {
    return new LastReported(day, silentFrom);
  }
}
