package org.hito.gateway.webhooks.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after a failure: one second, doubled each time up to a quarter of an hour, with
 * a random deviation of up to a fifth, for one day in total.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration SPAN = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final double SMALLEST_SHARE = 0.8;
  private static final double SPREAD = 0.4;

  private Backoff() {}

  /** Whether there are no further attempts. */
  static boolean isOver(Instant firstFailure, Instant now) {
    return !now.isBefore(firstFailure.plus(SPAN));
  }

  /**
   * The next attempt, the last of which is a day after the first failure.
   *
   * @param failures so far
   * @param atLeast the pause that the receiver requested
   * @param chance from 0 to 1
   */
  static Instant next(
      int failures, Instant firstFailure, Instant now, Duration atLeast, double chance) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration usual = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    Duration wait =
        Duration.ofMillis((long) (usual.toMillis() * (SMALLEST_SHARE + SPREAD * chance)));
    Instant next = now.plus(wait.compareTo(atLeast) < 0 ? atLeast : wait);
    Instant last = firstFailure.plus(SPAN);
    return next.isBefore(last) ? next : last;
  }
}
