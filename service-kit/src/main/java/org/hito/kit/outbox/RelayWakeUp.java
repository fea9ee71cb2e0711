package org.hito.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after a commit. */
@ApplicationScoped
public class RelayWakeUp {

  private final Semaphore signal = new Semaphore(0);

  /** Called after each commit; cheap, and harmless when there is nothing to send. */
  public void wake() {
    signal.release();
  }

  /** Waits for a signal, at most this long, and consumes all pending ones. */
  void await(Duration patience) throws InterruptedException {
    if (signal.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }
}
