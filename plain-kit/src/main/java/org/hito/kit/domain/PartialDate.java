package org.hito.kit.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as precise as it is known: a day ({@code 2022-04-30}), a month ({@code 2022-04}) or a year
 * ({@code 2018}). It keeps its precision; {@link #first()} and {@link #last()} are the bounds of
 * its meaning.
 *
 * @param text the ISO 8601 form, which is also the wire form
 * @param first the first day it can mean
 * @param last the last day it can mean
 */
public record PartialDate(String text, LocalDate first, LocalDate last)
    implements Comparable<PartialDate> {

  // there is no year 0, and earlier years do not have four digits
  private static final int FIRST_YEAR = 1;

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString(), day, day);
  }

  /** Reads one of the three forms; throws {@link IllegalArgumentException} for anything else. */
  public static PartialDate parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a date, month or year: " + text));
  }

  /** Reads one of the three forms; empty for anything else. */
  public static Optional<PartialDate> tryParse(String text) {
    try {
      return Optional.ofNullable(
              switch (text.length()) {
                case 4 -> ofYear(text, Year.parse(text));
                case 7 -> ofMonth(text, YearMonth.parse(text));
                case 10 -> of(LocalDate.parse(text));
                default -> null;
              })
          .filter(date -> date.first.getYear() >= FIRST_YEAR);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** Reads a day; empty for anything else, including a month or a year. */
  public static Optional<LocalDate> tryParseDay(String text) {
    return tryParse(text).filter(date -> date.first.equals(date.last)).map(PartialDate::first);
  }

  private static PartialDate ofYear(String text, Year year) {
    return new PartialDate(text, year.atDay(1), year.atDay(year.length()));
  }

  private static PartialDate ofMonth(String text, YearMonth month) {
    return new PartialDate(text, month.atDay(1), month.atEndOfMonth());
  }

  /** True if every day this can mean is before every day the other can mean. */
  public boolean isBefore(PartialDate other) {
    return hasPassed(other.first);
  }

  /**
   * True if this is more precise than the other: a day than a month or a year, a month than a year.
   */
  public boolean isMorePreciseThan(PartialDate other) {
    return text.length() > other.text.length();
  }

  /** True if every day it can mean is before the day. */
  public boolean hasPassed(LocalDate day) {
    return last.isBefore(day);
  }

  /** True if every day it can mean is after the day. */
  public boolean isAhead(LocalDate day) {
    return first.isAfter(day);
  }

  /** The first instant it can mean, in UTC, for envelopes of facts. */
  public Instant begins() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first instant at which it has certainly passed, in UTC. */
  public Instant passes() {
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public int compareTo(PartialDate other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }

  @Override
  public String toString() {
    return text;
  }
}
