package org.hito.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after commits, at a bounded pace. */
@ApplicationScoped
public class RelayWakeUp {

  private static final int KEPT = 1_000; // where a connector sends the facts, nobody consumes them

  private final Semaphore signal = new Semaphore(0);
  private final RelayPace pace = new RelayPace(System.nanoTime());

  /** Called after each commit, with the number of facts it brings. */
  public void committed(int facts) {
    if (signal.availablePermits() < KEPT) {
      signal.release(RelayPace.counted(facts));
    }
  }

  void wake() {
    signal.release();
  }

  /** Waits for a signal, at most this long, and consumes all pending ones. */
  void await(Duration patience) throws InterruptedException {
    if (signal.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      int facts = 1 + signal.drainPermits();
      TimeUnit.NANOSECONDS.sleep(pace.before(facts, System.nanoTime()));
    }
  }
}
