package org.hito.kit.outbox;

import java.time.Duration;

/**
 * How soon a pass of the relay may follow another. Up to a rate of facts, each may have a pass of
 * its own, so that none waits. Beyond it, passes are kept apart, so that each sends many: a pass
 * for each fact would cost two transactions, here and at every consumer, and a busy machine records
 * fewer.
 */
final class RelayPace {

  static final Duration APART = Duration.ofMillis(20);
  static final int FACTS_PER_SECOND = 150;

  /** The facts that may come at once without delaying a pass. */
  static final int AT_ONCE = 10;

  private static final double FACTS_PER_NANO = FACTS_PER_SECOND / 1e9;

  private long at;
  private double ahead; // facts beyond the rate

  RelayPace(long now) {
    this.at = now;
  }

  /** How many of the facts of one commit count: one commit alone never delays a pass. */
  static int counted(int facts) {
    return Math.min(facts, AT_ONCE);
  }

  /**
   * Counts facts.
   *
   * @param facts committed since the last call, as {@link #counted}
   * @param now the present, in nanoseconds
   * @return the nanoseconds to wait before the pass that sends them
   */
  long before(int facts, long now) {
    double before = Math.max(0, ahead - (now - at) * FACTS_PER_NANO);
    ahead = Math.min(2 * AT_ONCE, before + facts); // after a rush it calms down soon
    at = now;
    return ahead > AT_ONCE ? APART.toNanos() : 0;
  }
}
