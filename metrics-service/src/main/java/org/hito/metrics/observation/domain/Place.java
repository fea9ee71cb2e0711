package org.hito.metrics.observation.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.PartialDate;

/**
 * Identifies an observation among those of its indicator.
 *
 * @param said the day, month or year it speaks of
 * @param dimensions the part of the whole it speaks of; empty for the whole
 */
public record Place(PartialDate said, Map<String, String> dimensions) {
  public Place {
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }

  /** True if it speaks of the whole. */
  public boolean isTotal() {
    return dimensions.isEmpty();
  }

  /** True if it speaks of a day. */
  public boolean isOfDay() {
    return said.first().equals(said.last());
  }
}
