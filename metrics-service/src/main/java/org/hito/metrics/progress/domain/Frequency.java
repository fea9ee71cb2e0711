package org.hito.metrics.progress.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/**
 * How often a new value is due. A continuous indicator follows the facts and is never overdue. A
 * period that begins on the last day of a month ends on the last day of one, however long they are.
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

  /** The first day on which more than one whole period has passed in silence, or null for never. */
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
