package org.hito.gateway.webhooks.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after a failure: a second, then twice as long each time, up to a quarter of an
 * hour, a fifth more or less by chance, and for a day in all.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration SPAN = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final double SMALLEST_SHARE = 0.8;
  private static final double SPREAD = 0.4;

  private Backoff() {}

  /** Whether all attempts were made. */
  static boolean isOver(Instant firstFailure, Instant now) {
    return !now.isBefore(firstFailure.plus(SPAN));
  }

  /**
   * The next attempt, the last of which is a day after the first failure.
   *
   * @param failures so far
   * @param atLeast what the receiver asks for
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
