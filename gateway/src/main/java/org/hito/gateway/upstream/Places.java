package org.hito.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The places for exchanges with one service, one for each connection. Each exchange takes a place
 * and returns it; once all are taken and none is returned, the service is cut off.
 */
final class Places {

  private final int size;
  private final AtomicInteger taken = new AtomicInteger();
  private volatile long lastMoved = System.nanoTime();

  Places(String service, int size, MeterRegistry metrics) {
    this.size = size;
    Tags tags = Tags.of("service", service);
    Gauge.builder("hito.upstream.places", () -> size).tags(tags).register(metrics);
    Gauge.builder("hito.upstream.places.taken", taken::get).tags(tags).register(metrics);
  }

  /** Takes a place until an exchange is over, whatever its outcome. */
  void take(Future<?> over) {
    taken.incrementAndGet();
    lastMoved = System.nanoTime();
    over.onComplete(
        ended -> {
          taken.decrementAndGet();
          lastMoved = System.nanoTime();
        });
  }

  /** Whether all places are taken and none has been taken or returned for that long. */
  boolean areStuckFor(Duration time) {
    return taken.get() >= size && System.nanoTime() - lastMoved > time.toNanos();
  }
}
