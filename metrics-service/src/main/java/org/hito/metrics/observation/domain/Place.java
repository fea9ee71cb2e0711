package org.hito.metrics.observation.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.PartialDate;

/**
 * Identifies an observation among those of its indicator.
 *
 * @param on the day it holds for
 * @param dimensions the part of the whole it speaks of; empty for the whole
 * @param period the year or month it speaks of, or null if it speaks of the day
 */
public record Place(LocalDate on, Map<String, String> dimensions, PartialDate period) {
  public Place {
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }
}
