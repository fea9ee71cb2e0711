package org.hito.metrics.subject.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The part of a subject's history that is needed to determine since when it has been in any given
 * set of statuses: the first step, and for each status the last step that left it. Its size is
 * bounded by the number of statuses, however often the subject moves back and forth.
 *
 * @param first the subject's first step
 * @param left for each status the subject has left, the last step that left it
 */
public record StatusTrail(Step first, Map<String, Step> left) {

  public StatusTrail {
    left = Map.copyOf(left);
  }

  public static StatusTrail startingWith(Step first) {
    return new StatusTrail(first, Map.of());
  }

  /** The trail after a step that leaves a status. */
  StatusTrail leaving(String status, Step step) {
    Map<String, Step> left = new HashMap<>(this.left);
    left.put(status, step);
    return new StatusTrail(first, left);
  }

  /**
   * The step by which the subject last entered a set of statuses.
   *
   * @param statuses contains the current status; empty means every status
   */
  public Step enteredAnyOf(Set<String> statuses) {
    if (statuses.isEmpty()) {
      return first;
    }
    return left.entrySet().stream()
        .filter(entry -> !statuses.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .max(Comparator.comparingLong(Step::version))
        .orElse(first);
  }
}
