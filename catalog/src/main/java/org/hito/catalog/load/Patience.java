package org.hito.catalog.load;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How long to wait for facts to reach the other services.
 *
 * @param limit how long to wait without any progress before giving up
 * @param clock the time
 * @param pause how to wait
 */
public record Patience(Duration limit, InstantSource clock, Pause pause) {

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  /** Twenty seconds, by the machine's clock. */
  public static Patience ofTwentySeconds() {
    return new Patience(
        Duration.ofSeconds(20), InstantSource.system(), time -> Thread.sleep(time.toMillis()));
  }
}
