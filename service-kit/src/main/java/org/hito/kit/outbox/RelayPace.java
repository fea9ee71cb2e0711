package org.hito.kit.outbox;

import java.time.Duration;

/**
 * How soon a pass of the relay may follow another. A few may follow each other at once, so that a
 * fact now and then never waits. Where commits come fast, passes are kept apart, so that each sends
 * the facts of many: a pass for each fact would cost two transactions, here and at every consumer,
 * and a machine that is busy with these records less.
 */
final class RelayPace {

  static final Duration APART = Duration.ofMillis(20);
  static final int AT_ONCE = 5;

  private long at;
  private long ahead; // of a pass every so often

  RelayPace(long now) {
    this.at = now;
  }

  /**
   * Counts a pass.
   *
   * @param now the present, in nanoseconds
   * @return the nanoseconds to wait before it
   */
  long before(long now) {
    ahead = Math.max(0, ahead - (now - at));
    at = now;
    long wait = Math.max(0, ahead - (AT_ONCE - 1) * APART.toNanos());
    ahead += APART.toNanos();
    return wait;
  }
}
