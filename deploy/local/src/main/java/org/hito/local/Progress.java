package org.hito.local;

import java.time.Duration;

/** Receives the progress of a run. */
public interface Progress {
  /**
   * A step is done.
   *
   * @param part what has started or stopped
   * @param detail where it is, how many, or that it stopped
   * @param took how long it took
   */
  void done(String part, String detail, Duration took);

  /** A notice for people, which stops nothing. */
  void note(String text);

  /** Stops a part and reports it. */
  default void stopping(String part, Runnable stop) {
    Stopwatch watch = new Stopwatch();
    stop.run();
    done(part, "stopped", watch.elapsed());
  }
}
