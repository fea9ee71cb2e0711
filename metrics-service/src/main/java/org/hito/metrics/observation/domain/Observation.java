package org.hito.metrics.observation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.Decimals;
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
 */
public record Observation(
    LocalDate on,
    BigDecimal value,
    Map<String, String> dimensions,
    Source source,
    PartialDate period) {

  public Observation {
    value = Decimals.plain(value);
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }

  /** An observation of a day, a month or a year, which holds for the last day of that. */
  public static Observation of(
      PartialDate said, BigDecimal value, Map<String, String> dimensions, Source source) {
    boolean isDay = said.first().equals(said.last());
    return new Observation(said.last(), value, dimensions, source, isDay ? null : said);
  }

  /** The same, recorded today: the period it speaks of may have days to come, it holds for none. */
  public Observation recordedOn(LocalDate today) {
    return period != null && on.isAfter(today) && !period.isAhead(today)
        ? new Observation(today, value, dimensions, source, period)
        : this;
  }

  /**
   * This observation after a current one. Repeating a value without a source keeps the source, and
   * repeating that of a period which is not over keeps the day for which it was recorded.
   */
  public Observation restating(Observation current) {
    if (!Decimals.areEqual(value, current.value)) {
      return this;
    }
    boolean isStillRunning =
        period != null && period.equals(current.period) && on.isBefore(period.last());
    return new Observation(
        isStillRunning ? current.on : on,
        value,
        dimensions,
        source == null ? current.source : source,
        period);
  }

  /** Identifies it among those of its indicator. */
  public Place place() {
    return new Place(on, dimensions, period);
  }

  /** True if both speak of the same day and breakdown and differ. */
  public boolean contradicts(Observation other) {
    return on.equals(other.on) && dimensions.equals(other.dimensions) && !agreesWith(other);
  }

  private boolean agreesWith(Observation other) {
    boolean sameSource = source == null || other.source == null || source.equals(other.source);
    return Decimals.areEqual(value, other.value) && sameSource;
  }

  /** True if it speaks of the whole, and so can be the indicator's value. */
  public boolean isTotal() {
    return dimensions.isEmpty();
  }
}
