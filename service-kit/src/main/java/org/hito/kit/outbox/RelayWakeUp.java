package org.hito.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay of this process that something was committed. */
@ApplicationScoped
public class RelayWakeUp {

  private final Semaphore signal = new Semaphore(0);

  /** Called after a commit; cheap, and harmless when there is nothing to send. */
  public void wake() {
    signal.release();
  }

  /** Waits for a signal, at most so long, and takes all there are. */
  void await(Duration patience) throws InterruptedException {
    if (signal.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }
}
