package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hito.kit.domain.LocalisedText;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.Progress;

/** What can happen to an indicator. */
public sealed interface IndicatorFact {

  /** When it happened in the world. */
  Instant occurredAt();

  /**
   * It was defined; what had come before is counted in already.
   *
   * @param id the fact's id, which those made of it name as their cause
   */
  record Defined(String id, Instant occurredAt) implements IndicatorFact {}

  /**
   * What is said of it changed; what counts now is counted in already.
   *
   * @param id the fact's id, which those made of it name as their cause
   */
  record Revised(String id, Instant occurredAt, IndicatorDefinition before)
      implements IndicatorFact {}

  /**
   * A value was observed, or restated.
   *
   * @param id the fact's id, which the indicator's freshness names
   * @param previous the value that stood for the same date and breakdown before, or null
   */
  record Observed(String id, Instant occurredAt, Observation observation, BigDecimal previous)
      implements IndicatorFact {}

  /**
   * An observation was withdrawn: it stands no more, and nothing in its place.
   *
   * @param id the fact's id, which the indicator's freshness names
   * @param reason why
   */
  record ObservationWithdrawn(String id, Instant occurredAt, Observation observation, String reason)
      implements IndicatorFact {}

  /**
   * A fact moved its value or its status.
   *
   * @param cause that fact's id, or null when it is the passing of days
   */
  record Progressed(Instant occurredAt, String cause, Progress before, Progress after)
      implements IndicatorFact {}

  /** Its status became another merely because its path moved on. */
  record StatusChanged(Instant occurredAt, Progress before, Progress after)
      implements IndicatorFact {}

  /**
   * Nothing new has come for longer than its frequency; told once for each silence.
   *
   * @param observedOn the newest day its value speaks of, or null when there is none
   * @param since the first day on which it was too long
   */
  record Stale(Instant occurredAt, LocalDate observedOn, LocalDate since)
      implements IndicatorFact {}

  /**
   * A gate whose condition names it opened or shut.
   *
   * @param cause the fact that did it, or null when the passing of days did
   * @param gate the gate's code
   */
  record GateTurned(
      Instant occurredAt,
      String cause,
      String gate,
      LocalisedText name,
      boolean open,
      LocalisedText reason)
      implements IndicatorFact {}
}
