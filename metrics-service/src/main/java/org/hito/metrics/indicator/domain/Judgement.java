package org.hito.metrics.indicator.domain;

import java.time.LocalDate;

/**
 * What has been told of an indicator so far that changes with the day alone.
 *
 * @param on the day its status was last told for, or null when it never was
 * @param silentFrom the first day of the silence that was last told of, or null
 */
public record Judgement(LocalDate on, LocalDate silentFrom) {
  public static final Judgement NONE = new Judgement(null, null);

  Judgement on(LocalDate day) {
    return new Judgement(day, silentFrom);
  }
}
