package org.hito.local;

import java.time.Duration;

/** Measures the time since it was created. */
final class Stopwatch {
  private final long start = System.nanoTime();

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
