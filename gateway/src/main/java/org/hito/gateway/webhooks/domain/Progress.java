package org.hito.gateway.webhooks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The facts that were read and not delivered yet, in the stored form.
 *
 * @param undelivered in the order they were read
 * @param failingSince the first failure since the last delivery, or null
 * @param pauses how many pauses of the whole subscription since
 */
public record Progress(List<Undelivered> undelivered, Instant failingSince, int pauses) {

  public static final Progress NONE = new Progress(List.of(), null, 0);

  /**
   * A fact that was read and not delivered.
   *
   * @param firstFailedAt null if it was not attempted
   * @param nextAt the next attempt, or null if it may be made now; not stored
   */
  public record Undelivered(Fact.Place place, int attempts, Instant firstFailedAt, Instant nextAt) {

    static Undelivered first(Fact.Place place) {
      return new Undelivered(place, 0, null, null);
    }

    Undelivered failed(Instant now, Duration atLeast, double chance) {
      Instant first = firstFailedAt == null ? now : firstFailedAt;
      return new Undelivered(
          place, attempts + 1, first, Backoff.next(attempts + 1, first, now, atLeast, chance));
    }

    Undelivered now() {
      return new Undelivered(place, attempts, firstFailedAt, null);
    }
  }

  public Progress {
    undelivered = List.copyOf(undelivered);
  }

  /** This progress after one more delivery. */
  public Progress without(Fact.Place place) {
    return new Progress(
        undelivered.stream().filter(one -> !one.place().equals(place)).toList(),
        failingSince,
        pauses);
  }

  /** This progress without its failures. */
  public Progress renewed() {
    return new Progress(
        undelivered.stream().map(one -> Undelivered.first(one.place())).toList(), null, 0);
  }
}
