package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Faults that are made at the same time, and how long their alerts take. */
final class Staging {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Prometheus prometheus;
  private final List<Fault> faults;
  private final Map<Fault, Long> begun = new LinkedHashMap<>();

  Staging(Prometheus prometheus, List<Fault> faults) {
    this.prometheus = prometheus;
    this.faults = faults;
  }

  /**
   * Makes the faults, waits until every alert is raised, ends the faults, the last one first, and
   * waits until every alert is cleared.
   */
  void run() throws Exception {
    Deque<Fault.Ending> endings = new ArrayDeque<>();
    try {
      for (Fault fault : faults) {
        endings.push(fault.begin().begin());
        begun.put(fault, System.nanoTime());
      }
      await("raised", begun, true);
    } finally {
      end(endings);
    }
    Map<Fault, Long> ended = new LinkedHashMap<>();
    faults.forEach(fault -> ended.put(fault, System.nanoTime()));
    await("cleared", ended, false);
  }

  // one that cannot be ended must not keep the others
  private static void end(Deque<Fault.Ending> endings) throws Exception {
    List<Exception> failures = new ArrayList<>();
    while (!endings.isEmpty()) {
      try {
        endings.pop().end();
      } catch (Exception failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void await(String what, Map<Fault, Long> since, boolean raised) {
    Map<Fault, Long> missing = new LinkedHashMap<>(since);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(
            () -> {
              for (Fault fault : List.copyOf(missing.keySet())) {
                if (isRaised(fault) == raised) {
                  print(fault, what, System.nanoTime() - missing.remove(fault));
                }
              }
              assertEquals(Set.of(), missing.keySet(), "not " + what);
            });
  }

  private static void print(Fault fault, String what, long nanos) {
    System.out.printf(
        "%s for %s: %s after %.1f s%n", fault.alert(), fault.job(), what, nanos / 1e9);
  }

  private boolean isRaised(Fault fault) throws IOException, InterruptedException {
    return prometheus.isRaised(fault.alert(), Map.of("job", fault.job()));
  }
}
