package org.hito.metrics.observation.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Identifies an observation among those of its indicator.
 *
 * @param on the day it speaks of
 * @param dimensions the part of the whole it speaks of; empty for the whole
 */
public record Place(LocalDate on, Map<String, String> dimensions) {
  public Place {
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }
}
