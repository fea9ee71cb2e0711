package org.hito.metrics.movement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Why an indicator moves. */
public sealed interface Cause {

  /** When it happened in the world. */
  Instant occurredAt();

  /** When the platform learnt of it. */
  Instant recordedAt();

  /** The id of the fact that did it, if one did. */
  default Optional<String> fact() {
    return Optional.empty();
  }

  /** The code of the thing that fact is about. */
  default Optional<String> subject() {
    return Optional.empty();
  }

  /** The day in the world it speaks of, if it speaks of one. */
  default Optional<LocalDate> day() {
    return Optional.empty();
  }

  /**
   * A fact about the world: a promise was kept, say, or a value observed.
   *
   * @param about the code of the thing it is about
   * @param day the day it speaks of; empty when an observation was withdrawn and none is left
   */
  record Fact(
      String id, String about, Optional<LocalDate> day, Instant occurredAt, Instant recordedAt)
      implements Cause {

    @Override
    public Optional<String> fact() {
      return Optional.of(id);
    }

    @Override
    public Optional<String> subject() {
      return Optional.of(about);
    }
  }

  /**
   * An indicator was defined or its definition revised.
   *
   * @param id the fact that says so
   * @param indicator its code
   */
  record Definition(String id, String indicator, Instant recordedAt) implements Cause {

    @Override
    public Optional<String> fact() {
      return Optional.of(id);
    }

    @Override
    public Optional<String> subject() {
      return Optional.of(indicator);
    }

    @Override
    public Instant occurredAt() {
      return recordedAt;
    }
  }

  /**
   * A day began.
   *
   * @param occurredAt midnight
   */
  record Day(Instant occurredAt, Instant recordedAt) implements Cause {}

  /**
   * A rebuild found another value than the one stored.
   *
   * @param day the newest day the right value speaks of
   */
  record Correction(Optional<LocalDate> day, Instant recordedAt) implements Cause {

    @Override
    public Instant occurredAt() {
      return recordedAt;
    }
  }
}
