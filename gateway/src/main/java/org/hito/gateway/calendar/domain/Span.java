package org.hito.gateway.calendar.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;

/**
 * The days of a calendar entry. A date known only to the month or the year covers every day it can
 * mean and is marked as imprecise; no day is made up.
 *
 * @param first the first day
 * @param last the last day, included
 * @param imprecise the dates as they were given, unless both are days
 */
public record Span(LocalDate first, LocalDate last, Optional<String> imprecise) {

  /**
   * The days from one date to another.
   *
   * @param to null if it is over on the day it begins
   */
  public static Span of(PartialDate from, PartialDate to) {
    PartialDate end = to == null ? from : to;
    boolean named = isADay(from) && isADay(end);
    String given = to == null || to.equals(from) ? from.text() : from + " – " + to;
    return new Span(from.first(), end.last(), named ? Optional.empty() : Optional.of(given));
  }

  private static boolean isADay(PartialDate date) {
    return date.first().equals(date.last());
  }

  /** Whether it may fall on one of these days; null means unbounded. */
  public boolean overlaps(LocalDate from, LocalDate to) {
    return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
  }
}
