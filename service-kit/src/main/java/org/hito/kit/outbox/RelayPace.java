package org.hito.kit.outbox;

import java.time.Duration;

/**
 * How soon a pass of the relay may follow another. Up to a rate of commits, each may have a pass of
 * its own, so that no fact waits. Beyond it, passes are kept apart, so that each sends the facts of
 * many: a pass for each fact would cost two transactions, here and at every consumer, and a machine
 * that is busy with these records less.
 */
final class RelayPace {

  static final Duration APART = Duration.ofMillis(20);
  static final int COMMITS_PER_SECOND = 150;

  /** The commits that may come at once without delaying a pass. */
  static final int AT_ONCE = 10;

  private static final double COMMITS_PER_NANO = COMMITS_PER_SECOND / 1e9;

  private long at;
  private double ahead; // commits beyond the rate

  RelayPace(long now) {
    this.at = now;
  }

  /**
   * Counts commits.
   *
   * @param commits since the last call
   * @param now the present, in nanoseconds
   * @return the nanoseconds to wait before the pass that sends their facts
   */
  long before(int commits, long now) {
    double before = Math.max(0, ahead - (now - at) * COMMITS_PER_NANO);
    ahead = Math.min(2 * AT_ONCE, before + commits); // after a rush it calms down soon
    at = now;
    return ahead > AT_ONCE ? APART.toNanos() : 0;
  }
}
