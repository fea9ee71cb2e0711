package org.hito.metrics.observation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.Source;
import org.hito.metrics.progress.domain.Decimals;

/**
 * A value somebody read off the world.
 *
 * @param on the day it speaks of
 * @param value in the indicator's unit
 * @param dimensions what part of the whole it speaks of ({@code country: PA}); empty for the whole
 * @param source where it was read, or null
 */
public record Observation(
    LocalDate on, BigDecimal value, Map<String, String> dimensions, Source source) {

  public Observation {
    value = Decimals.plain(value);
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }

  /** True when it speaks of the whole, and so can be the indicator's value. */
  public boolean isTotal() {
    return dimensions.isEmpty();
  }
}
