package org.hito.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after a commit, at a bounded pace. */
@ApplicationScoped
public class RelayWakeUp {

  private final Semaphore signal = new Semaphore(0);
  private final RelayPace pace = new RelayPace(System.nanoTime());

  /** Called after each commit; cheap, and harmless when there is nothing to send. */
  public void wake() {
    signal.release();
  }

  /** Waits for a signal, at most this long, and consumes all pending ones. */
  void await(Duration patience) throws InterruptedException {
    if (signal.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      int commits = 1 + signal.drainPermits();
      TimeUnit.NANOSECONDS.sleep(pace.before(commits, System.nanoTime()));
    }
  }
}
