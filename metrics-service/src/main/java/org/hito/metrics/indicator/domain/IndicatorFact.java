package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Wording;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.Progress;

/** What can happen to an indicator. */
public sealed interface IndicatorFact {

  /** When it happened in the world. */
  Instant occurredAt();

  /**
   * It was defined. Facts recorded earlier are counted already.
   *
   * @param id the fact's id, which derived indicators name as their cause
   */
  record Defined(String id, Instant occurredAt) implements IndicatorFact {}

  /**
   * Its definition was revised. Its value already follows the new one.
   *
   * @param id the fact's id, which derived indicators name as their cause
   */
  record Revised(String id, Instant occurredAt, IndicatorDefinition before)
      implements IndicatorFact {}

  /**
   * A value was observed, or restated.
   *
   * @param id the fact's id, which the indicator's freshness names
   * @param previous the value it superseded, or null
   */
  record Observed(String id, Instant occurredAt, Observation observation, Figure previous)
      implements IndicatorFact {}

  /**
   * An observation was withdrawn, and none takes its place.
   *
   * @param id the fact's id, which the indicator's freshness names
   * @param reason why
   */
  record ObservationWithdrawn(
      String id, Instant occurredAt, Observation observation, Wording reason)
      implements IndicatorFact {}

  /**
   * Facts moved its value or its status. There are several if they were applied in one transaction,
   * since nobody can see a value in between. Value and status may then be the same as before.
   *
   * @param occurredAt when the last of them happened
   * @param causes those facts, in order; none for a new day or a correction
   */
  record Progressed(Instant occurredAt, List<MovingFact> causes, Progress before, Progress after)
      implements IndicatorFact {

    /**
     * The most causes of one fact. Further causes begin another fact, so that each fits a record.
     */
    public static final int MOST_CAUSES = 500;

    public Progressed {
      causes = List.copyOf(causes);
    }

    /** The id of the last fact that moved it, or null. */
    public String cause() {
      return causes.isEmpty() ? null : causes.get(causes.size() - 1).id();
    }

    /** Both merged into one, if both have causes and the list is not too long. */
    public Optional<Progressed> and(Progressed next) {
      boolean fits = causes.size() + next.causes.size() <= MOST_CAUSES;
      return fits && !causes.isEmpty() && !next.causes.isEmpty()
          ? Optional.of(
              new Progressed(
                  next.occurredAt,
                  Stream.concat(causes.stream(), next.causes.stream()).toList(),
                  before,
                  next.after))
          : Optional.empty();
    }
  }

  /**
   * A fact that moved an indicator.
   *
   * @param subject the code of the thing the fact is about
   * @param value the indicator's value after it, or null without one
   * @param range what the value is an end of, or null
   */
  record MovingFact(String id, String subject, BigDecimal value, Figure range) {}

  /** Its status changed only because the expected value changed. */
  record StatusChanged(Instant occurredAt, Progress before, Progress after)
      implements IndicatorFact {}

  /**
   * Nothing new has arrived for longer than its frequency. Published once for each silence.
   *
   * @param observedOn the newest day its value speaks of, or null
   * @param since the first day on which the silence was too long
   */
  record Stale(Instant occurredAt, LocalDate observedOn, LocalDate since)
      implements IndicatorFact {}

  /**
   * A gate that watches it opened or shut.
   *
   * @param cause the fact that caused it, or null for a new day or a definition
   * @param gate the gate's code
   * @param reason why, with the codes of indicators
   * @param explanation why, with their names
   */
  record GateTurned(
      Instant occurredAt,
      String cause,
      String gate,
      LocalisedText name,
      boolean open,
      LocalisedText reason,
      LocalisedText explanation)
      implements IndicatorFact {}
}
