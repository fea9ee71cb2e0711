package org.hito.metrics.observation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/**
 * An observed value.
 *
 * @param on the day it holds for
 * @param value in the indicator's unit
 * @param dimensions the part of the whole it speaks of ({@code country: PA}); empty for the whole
 * @param source where it was read, or null
 * @param period the year or month it speaks of, or null if it speaks of the day
 * @param assumed true if the source does not state the date, and it was deduced; false if a
 *     repeated value takes that back; or null
 * @param derivedFrom what the value was derived from, if the source does not state it; else null
 */
public record Observation(
    LocalDate on,
    Figure value,
    Map<String, String> dimensions,
    Source source,
    PartialDate period,
    Boolean assumed,
    LocalisedText derivedFrom) {

  public Observation {
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }

  /** An observation of a day, a month or a year, which holds for the last day of that. */
  public static Observation of(
      PartialDate said, Figure value, Map<String, String> dimensions, Source source) {
    boolean isDay = said.first().equals(said.last());
    return new Observation(said.last(), value, dimensions, source, isDay ? null : said, null, null);
  }

  /** The same with a number. */
  public static Observation of(
      PartialDate said, BigDecimal value, Map<String, String> dimensions, Source source) {
    return of(said, Figure.of(value), dimensions, source);
  }

  /** The same, with what its source does not state. */
  public Observation deduced(Boolean isAssumed, LocalisedText from) {
    return new Observation(on, value, dimensions, source, period, isAssumed, from);
  }

  /**
   * The same, recorded today: its period may include future days, but the value holds for none of
   * them.
   */
  public Observation recordedOn(LocalDate today) {
    return period != null && on.isAfter(today) && !period.isAhead(today)
        ? new Observation(today, value, dimensions, source, period, assumed, derivedFrom)
        : this;
  }

  /**
   * This observation as the successor of the current one of its place, if any. A repeated value
   * keeps the source and what was deduced unless they are given again; in a period that is not over
   * it also keeps the day for which it was recorded.
   */
  public Observation after(Optional<Observation> current) {
    return current
        .filter(one -> Objects.equals(value, one.value))
        .map(this::repeating)
        .orElse(this)
        .stated();
  }

  private Observation repeating(Observation current) {
    boolean isStillRunning = period != null && on.isBefore(period.last());
    return new Observation(
        isStillRunning ? current.on : on,
        value,
        dimensions,
        orElse(source, current.source),
        period,
        orElse(assumed, current.assumed),
        orElse(derivedFrom, current.derivedFrom));
  }

  private Observation stated() {
    return Boolean.FALSE.equals(assumed) ? deduced(null, derivedFrom) : this;
  }

  private static <T> T orElse(T given, T known) {
    return given == null ? known : given;
  }

  /** The day, month or year it speaks of. */
  public PartialDate said() {
    return period == null ? PartialDate.of(on) : period;
  }

  /**
   * Identifies it among those of its indicator: by what it speaks of, whatever day it holds for.
   */
  public Place place() {
    return new Place(said(), dimensions);
  }

  /**
   * True if it is newer than the other: it holds for a later day, or for the same and speaks of a
   * shorter time. A figure of the year to date says less of today than one of the month or the day.
   */
  public boolean isNewerThan(Observation other) {
    return on.isAfter(other.on) || (on.equals(other.on) && said().isMorePreciseThan(other.said()));
  }

  /** True if both are about the same place and differ. */
  public boolean contradicts(Observation other) {
    return place().equals(other.place()) && !agreesWith(other);
  }

  private boolean agreesWith(Observation other) {
    return Objects.equals(value, other.value)
        && areCompatible(source, other.source)
        && areCompatible(assumed, other.assumed)
        && areCompatible(derivedFrom, other.derivedFrom);
  }

  private static boolean areCompatible(Object one, Object other) {
    return one == null || other == null || one.equals(other);
  }

  /** True if it speaks of the whole, and so can be the indicator's value. */
  public boolean isTotal() {
    return dimensions.isEmpty();
  }
}
