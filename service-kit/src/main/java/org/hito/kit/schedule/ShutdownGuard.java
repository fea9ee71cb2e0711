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
 * Ends what a service does beside answering requests: from the moment the process is asked to stop
 * nothing new begins, and what is under way is waited for before the pool closes.
 */
@ApplicationScoped
public class ShutdownGuard {

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean stopping;

  /** Before the pool closes: lets nothing more begin and waits for what is under way. */
  public void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    stopping = true;
    long deadline = System.nanoTime() + DRAIN.toNanos();
    while (underWay.get() > 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** True once the process is asked to stop; whoever begins something asks first. */
  public boolean isStopping() {
    return stopping;
  }

  /** The work, waited for when the process stops meanwhile. */
  public <T> Uni<T> waitedFor(Uni<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              underWay.incrementAndGet();
              return work.onTermination().invoke(underWay::decrementAndGet);
            });
  }
}
