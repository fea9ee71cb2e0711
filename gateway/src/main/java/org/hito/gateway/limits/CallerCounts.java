package org.hito.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what each caller holds at a time. A caller that holds nothing takes no memory. */
public final class CallerCounts {

  private final Map<String, Integer> held = new ConcurrentHashMap<>();

  /** How many a caller holds. */
  public int of(String caller) {
    return held.getOrDefault(caller, 0);
  }

  /** Adds one, and returns how many the caller holds now. */
  public int add(String caller) {
    return held.merge(caller, 1, Integer::sum);
  }

  public void remove(String caller) {
    held.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
  }
}
