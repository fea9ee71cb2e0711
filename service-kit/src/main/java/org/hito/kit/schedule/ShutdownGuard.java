package org.hito.kit.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends background work at shutdown: once the process is asked to stop, no new work begins, and
 * running work is awaited before the pool closes.
 */
@ApplicationScoped
public class ShutdownGuard {

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean stopping;

  /** Runs before the pool closes: refuses new work and waits for running work. */
  public void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    stopping = true;
    long deadline = System.nanoTime() + DRAIN.toNanos();
    while (underWay.get() > 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** True once the process is asked to stop; ask before beginning work. */
  public boolean isStopping() {
    return stopping;
  }

  /** The work, awaited if the process stops meanwhile. */
  public <T> Uni<T> waitedFor(Uni<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              underWay.incrementAndGet();
              return work.onTermination().invoke(underWay::decrementAndGet);
            });
  }
}
