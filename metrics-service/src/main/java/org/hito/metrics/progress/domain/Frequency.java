package org.hito.metrics.progress.domain;

import java.time.LocalDate;
import java.time.Period;

/** How often a new value is due. A continuous indicator follows the facts and is never overdue. */
public enum Frequency {
  CONTINUOUS(null),
  MONTHLY(Period.ofMonths(1)),
  QUARTERLY(Period.ofMonths(3)),
  YEARLY(Period.ofYears(1));

  private final Period period;

  Frequency(Period period) {
    this.period = period;
  }

  /** The first day on which more than one whole period has passed in silence, or null for never. */
  public LocalDate staleFrom(LocalDate lastHeard) {
    return period == null || lastHeard == null ? null : lastHeard.plus(period).plusDays(1);
  }
}
