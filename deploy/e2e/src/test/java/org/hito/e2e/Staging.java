package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Faults that are made at the same time, and how long their alerts take. */
final class Staging {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Prometheus prometheus;
  private final List<Fault> faults;
  private final Map<Fault, Long> begun = new ConcurrentHashMap<>();
  private final Set<Fault> raised = ConcurrentHashMap.newKeySet();

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
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    try {
      // an alert may be cleared before the last fault is made
      var unused =
          watch.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
      for (Fault fault : faults) {
        endings.push(fault.begin().begin());
        begun.put(fault, System.nanoTime());
      }
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertEquals(Set.of(), missing(), "not raised"));
    } finally {
      watch.shutdownNow();
      end(endings);
    }
    Map<Fault, Long> ended = new LinkedHashMap<>();
    faults.forEach(fault -> ended.put(fault, System.nanoTime()));
    awaitCleared(ended);
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

  private Set<Fault> missing() {
    Set<Fault> missing = new HashSet<>(faults);
    missing.removeAll(raised);
    return missing;
  }

  private void look() {
    try {
      begun.forEach(
          (fault, since) -> {
            if (!raised.contains(fault) && isRaised(fault)) {
              raised.add(fault);
              print(fault, "raised", System.nanoTime() - since);
            }
          });
    } catch (UncheckedIOException | IllegalStateException unread) {
      // it is looked at again
    }
  }

  private void awaitCleared(Map<Fault, Long> since) {
    Map<Fault, Long> missing = new LinkedHashMap<>(since);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(LOOK)
        .untilAsserted(
            () -> {
              for (Fault fault : List.copyOf(missing.keySet())) {
                if (!isRaised(fault)) {
                  print(fault, "cleared", System.nanoTime() - missing.remove(fault));
                }
              }
              assertEquals(Set.of(), missing.keySet(), "not cleared");
            });
  }

  private static void print(Fault fault, String what, long nanos) {
    System.out.printf("%s %s: %s after %.1f s%n", fault.alert(), fault.labels(), what, nanos / 1e9);
  }

  private boolean isRaised(Fault fault) {
    try {
      return prometheus.isRaised(fault.alert(), fault.labels());
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
