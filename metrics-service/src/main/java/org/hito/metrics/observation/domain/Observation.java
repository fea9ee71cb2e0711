package org.hito.metrics.observation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Source;

/**
 * An observed value.
 *
 * @param on the day it speaks of
 * @param value in the indicator's unit
 * @param dimensions the part of the whole it speaks of ({@code country: PA}); empty for the whole
 * @param source where it was read, or null
 */
public record Observation(
    LocalDate on, BigDecimal value, Map<String, String> dimensions, Source source) {

  public Observation {
    value = Decimals.plain(value);
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }

  /** This observation after a current one: repeating a value without a source keeps the source. */
  public Observation restating(Observation current) {
    return source == null && Decimals.areEqual(value, current.value)
        ? new Observation(on, value, dimensions, current.source)
        : this;
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
