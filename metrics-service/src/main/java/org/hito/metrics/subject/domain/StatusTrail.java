package org.hito.metrics.subject.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * As much of a subject's way through its statuses as is needed to say since when it has been in any
 * given set of them: the first step, and for each status the last step that left it. Its size is
 * bounded by the number of statuses, however often the subject goes forth and back.
 *
 * @param first the step that made the subject known
 * @param left for each status once held and since left, the last step that left it
 */
public record StatusTrail(Step first, Map<String, Step> left) {

  public StatusTrail {
    left = Map.copyOf(left);
  }

  public static StatusTrail startingWith(Step first) {
    return new StatusTrail(first, Map.of());
  }

  /** The trail after a step; unchanged when the status is the same as before. */
  public StatusTrail moved(String from, String to, Step step) {
    if (from.equals(to)) {
      return this;
    }
    Map<String, Step> after = new HashMap<>(left);
    after.put(from, step);
    return new StatusTrail(first, after);
  }

  /**
   * The step by which the subject came into the set it is in now and has not left since.
   *
   * @param statuses a set that holds the current status; empty means every status
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
