package org.hito.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Instants at equal distances, however long what happens at them takes. */
final class Pace {

  private final long apart;
  private long next = System.nanoTime();

  Pace(Duration apart) {
    this.apart = apart.toNanos();
  }

  /** Begins anew, now. */
  void restart() {
    next = System.nanoTime();
  }

  /** Waits for the next instant, and returns it; it may have passed. */
  long await() throws InterruptedException {
    long due = next;
    next += apart;
    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    return due;
  }
}
