package org.hito.metrics.progress.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/**
 * How often a new value is due. A continuous indicator follows facts and is never overdue. A period
 * that begins on the last day of a month ends on the last day of a month.
 */
public enum Frequency {
  CONTINUOUS(null),
  MONTHLY(Period.ofMonths(1)),
  QUARTERLY(Period.ofMonths(3)),
  YEARLY(Period.ofYears(1));

  private final Period period;

  Frequency(Period period) {
    this.period = period;
  }

  /** The first day after more than one whole period of silence, or null for never. */
  public LocalDate staleFrom(LocalDate lastHeard) {
    return period == null || lastHeard == null ? null : endOfPeriod(lastHeard).plusDays(1);
  }

  private LocalDate endOfPeriod(LocalDate begin) {
    LocalDate end = begin.plus(period);
    return begin.getDayOfMonth() == begin.lengthOfMonth()
        ? end.with(TemporalAdjusters.lastDayOfMonth())
        : end;
  }
}
