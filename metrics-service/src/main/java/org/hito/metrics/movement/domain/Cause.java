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

  /** The id of the fact that caused it, if any. */
  default Optional<String> fact() {
    return Optional.empty();
  }

  /** The code of that fact's subject. */
  default Optional<String> subject() {
    return Optional.empty();
  }

  /** The day in the world it is about, if any. */
  default Optional<LocalDate> day() {
    return Optional.empty();
  }

  /**
   * A fact about the world, such as a promise that was kept or a value that was observed.
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
   * @param id the fact of the definition
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
