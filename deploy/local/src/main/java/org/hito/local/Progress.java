package org.hito.local;

import java.time.Duration;

/** Is told what has been reached on the way. */
public interface Progress {
  /**
   * A step is done.
   *
   * @param part what is ready now
   * @param detail where, or how many
   * @param took how long it took
   */
  void done(String part, String detail, Duration took);

  /** Something a person should know that stops nothing. */
  void note(String line);
}
