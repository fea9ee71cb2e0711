package org.hito.metrics.indicator.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How recent an indicator's value is.
 *
 * @param observedOn the newest day the value speaks of
 * @param receivedAt when the platform applied the newest fact that moved it
 * @param lastFact that fact's id
 * @param lagMillis how long that fact took from being recorded to being applied
 */
public record Freshness(LocalDate observedOn, Instant receivedAt, String lastFact, Long lagMillis) {

  public static final Freshness NEVER = new Freshness(null, null, null, null);

  /**
   * The freshness of a value that a fact has just moved.
   *
   * @param on the newest day the value speaks of, or null
   * @param fact the fact's id, or null when no fact moved it
   * @param recordedAt when the fact was recorded
   * @param receivedAt when it was applied
   */
  public static Freshness of(LocalDate on, String fact, Instant recordedAt, Instant receivedAt) {
    long lag = Math.max(0, receivedAt.toEpochMilli() - recordedAt.toEpochMilli());
    return new Freshness(on, receivedAt, fact, lag);
  }

  /** The same for a value without a day. */
  Freshness withoutDay() {
    return new Freshness(null, receivedAt, lastFact, lagMillis);
  }

  /** The newer of two: the later day, and the fact that was applied last. */
  public Freshness newest(Freshness other) {
    boolean later =
        receivedAt == null || (other.receivedAt != null && other.receivedAt.isAfter(receivedAt));
    Freshness last = later ? other : this;
    LocalDate day =
        observedOn == null || (other.observedOn != null && other.observedOn.isAfter(observedOn))
            ? other.observedOn
            : observedOn;
    return new Freshness(day, last.receivedAt, last.lastFact, last.lagMillis);
  }
}
