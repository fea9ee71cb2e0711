package org.hito.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what each caller has open. A caller with nothing open uses no memory. */
public final class CallerCounts {

  private final Map<String, Integer> held = new ConcurrentHashMap<>();

  /** How many a caller has open. */
  public int of(String caller) {
    return held.getOrDefault(caller, 0);
  }

  /** Adds one, and returns how many the caller has open now. */
  public int add(String caller) {
    return held.merge(caller, 1, Integer::sum);
  }

  public void remove(String caller) {
    held.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
  }
}
