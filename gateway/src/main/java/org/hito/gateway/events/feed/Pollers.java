package org.hito.gateway.events.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hito.gateway.limits.CallerCounts;
import org.hito.gateway.limits.LimitSettings;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** The readers of the feed that wait for a page; they share the limits of open streams. */
@Startup // its gauge is there before its first reader
@ApplicationScoped
public class Pollers {

  private final CallerCounts perCaller = new CallerCounts();
  private final AtomicInteger all = new AtomicInteger();
  private final LimitSettings limits;

  Pollers(LimitSettings limits, MeterRegistry metrics) {
    this.limits = limits;
    metrics.gauge("hito.events.pollers", all);
  }

  /** A reader's place until it leaves; leaving twice is harmless. */
  final class Place {

    private final String limitKey;
    private final AtomicBoolean left = new AtomicBoolean();

    private Place(String limitKey) {
      this.limitKey = limitKey;
    }

    void leave() {
      if (left.compareAndSet(false, true)) {
        all.decrementAndGet();
        perCaller.remove(limitKey);
      }
    }
  }

  /** Takes a place; 429 if the caller, or the replica, has as many as allowed. */
  Place enter(String limitKey) {
    var place = new Place(limitKey);
    int callers = perCaller.add(limitKey);
    if (all.incrementAndGet() > limits.streams() || callers > limits.streamsPerCaller()) {
      place.leave();
      throw new ProblemException(
          Problem.of(429, "too-many-streams").withHeader("Retry-After", "10"));
    }
    return place;
  }
}
