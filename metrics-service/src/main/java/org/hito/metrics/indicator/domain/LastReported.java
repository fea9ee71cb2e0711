package org.hito.metrics.indicator.domain;

import java.time.LocalDate;

/**
 * What has been told of an indicator so far that changes with the day alone.
 *
 * @param on the day its status was last told for, or null when it never was
 * @param silentFrom the first day of the silence that was last told of, or null
 */
public record LastReported(LocalDate on, LocalDate silentFrom) {
  public static final LastReported NONE = new LastReported(null, null);

  public LastReported on(LocalDate day) {
    return new LastReported(day, silentFrom);
  }
}
