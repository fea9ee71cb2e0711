package org.hito.local;

import java.time.Duration;

/** Tells how long something has been going on. */
final class Stopwatch {
  private final long start = System.nanoTime();

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
