package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.Progress;

/** What can happen to an indicator. */
public sealed interface IndicatorFact {

  /** When it happened in the world. */
  Instant occurredAt();

  /** It was defined; what had come before is counted in already. */
  record Defined(Instant occurredAt) implements IndicatorFact {}

  /** What is said of it changed; what counts now is counted in already. */
  record Revised(Instant occurredAt, IndicatorDefinition before) implements IndicatorFact {}

  /**
   * A value was observed, or restated.
   *
   * @param id the fact's id, which the indicator's freshness names
   * @param previous the value that stood for the same date and breakdown before, or null
   */
  record Observed(String id, Instant occurredAt, Observation observation, BigDecimal previous)
      implements IndicatorFact {}

  /**
   * A fact moved its value or its status.
   *
   * @param cause that fact's id
   */
  record Progressed(Instant occurredAt, String cause, Progress before, Progress after)
      implements IndicatorFact {}
}
