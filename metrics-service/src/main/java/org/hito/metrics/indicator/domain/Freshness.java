package org.hito.metrics.indicator.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.hito.metrics.movement.domain.Cause;

/**
 * How new what an indicator shows is.
 *
 * @param observedOn the newest day its value speaks of
 * @param receivedAt when the platform applied the newest fact that moved it
 * @param lastFact that fact's id
 * @param lagMillis how long that fact took from being recorded to being applied
 */
public record Freshness(LocalDate observedOn, Instant receivedAt, String lastFact, Long lagMillis) {

  public static final Freshness NEVER = new Freshness(null, null, null, null);

  /** Of a value that speaks of a day, when a fact that was recorded before was just applied. */
  public static Freshness of(LocalDate on, Cause cause, Instant received) {
    long lag = Math.max(0, received.toEpochMilli() - cause.recordedAt().toEpochMilli());
    return new Freshness(on, received, cause.eventId(), lag);
  }

  /**
   * The freshness after another fact: the day never goes back, the fact is the one just applied.
   */
  public Freshness after(Cause cause, Instant received) {
    boolean newer = observedOn == null || (cause.on() != null && cause.on().isAfter(observedOn));
    return of(newer ? cause.on() : observedOn, cause, received);
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
