package org.hito.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The exchanges with one service that are under way, of as many as there may be. Each takes a place
 * and gives it back; places that are all taken and never come back shut the service off.
 */
final class Places {

  private final int size;
  private final AtomicInteger taken = new AtomicInteger();
  private volatile long lastMoved = System.nanoTime();

  Places(String service, int size, MeterRegistry metrics) {
    this.size = size;
    Tags tags = Tags.of("service", service);
    metrics.gauge("hito.upstream.places", tags, size);
    metrics.gauge("hito.upstream.places.taken", tags, taken, AtomicInteger::get);
  }

  /** Takes a place until an exchange is over, however it ends. */
  void take(Future<?> over) {
    taken.incrementAndGet();
    lastMoved = System.nanoTime();
    over.onComplete(
        ended -> {
          taken.decrementAndGet();
          lastMoved = System.nanoTime();
        });
  }

  /** Whether all places are taken and none has moved for that long. */
  boolean areStuckFor(Duration time) {
    return taken.get() >= size && System.nanoTime() - lastMoved > time.toNanos();
  }
}
