package org.hito.metrics.indicator.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.IndicatorFact.Defined;
import org.hito.metrics.indicator.domain.IndicatorFact.GateTurned;
import org.hito.metrics.indicator.domain.IndicatorFact.MovingFact;
import org.hito.metrics.indicator.domain.IndicatorFact.ObservationWithdrawn;
import org.hito.metrics.indicator.domain.IndicatorFact.Observed;
import org.hito.metrics.indicator.domain.IndicatorFact.Progressed;
import org.hito.metrics.indicator.domain.IndicatorFact.Revised;
import org.hito.metrics.indicator.domain.IndicatorFact.Stale;
import org.hito.metrics.indicator.domain.IndicatorFact.StatusChanged;
import org.hito.metrics.indicator.view.DefinitionBody;
import org.hito.metrics.indicator.view.IndicatorView;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressStatus;

/** The wire form of indicator facts: {@code contracts/indicator.v1.schema.json}. */
public final class IndicatorContract {

  private IndicatorContract() {}

  /**
   * The fact as published.
   *
   * @param after the indicator after it
   * @param day the day its progress is measured on
   */
  public static FactBody body(IndicatorFact fact, Snapshot<Indicator> after, LocalDate day) {
    IndicatorView state = IndicatorView.of(after, Language.EN, day);
    if (fact instanceof Progressed progressed) {
      return new FactBody("progressed", fact.occurredAt(), ProgressChange.of(progressed), state);
    }
    if (fact instanceof Observed observed) {
      return new FactBody(
          UUID.fromString(observed.id()),
          "observed",
          fact.occurredAt(),
          ObservedChange.of(observed, directionOf(after)),
          state);
    }
    if (fact instanceof ObservationWithdrawn withdrawn) {
      return new FactBody(
          UUID.fromString(withdrawn.id()),
          "observation-withdrawn",
          fact.occurredAt(),
          WithdrawnChange.of(withdrawn, directionOf(after)),
          state);
    }
    if (fact instanceof Revised revised) {
      Object change =
          Changes.between(
              DefinitionBody.of(revised.before()), DefinitionBody.of(after.state().definition()));
      return new FactBody(
          UUID.fromString(revised.id()), "revised", fact.occurredAt(), change, state);
    }
    if (fact instanceof StatusChanged changed) {
      Object change =
          new ProgressChange(Stand.of(changed.before()), Stand.of(changed.after()), null);
      return new FactBody("status-changed", fact.occurredAt(), change, state);
    }
    if (fact instanceof Stale stale) {
      Object change = new SilenceChange(stale.observedOn(), stale.since());
      return new FactBody("stale", fact.occurredAt(), change, state);
    }
    if (fact instanceof GateTurned turned) {
      Object change =
          new GateChange(turned.gate(), turned.name(), turned.reason(), turned.explanation());
      String type = turned.open() ? "gate-opened" : "gate-shut";
      return new FactBody(type, fact.occurredAt(), change, state);
    }
    Defined defined = (Defined) fact;
    return new FactBody(
        UUID.fromString(defined.id()), "defined", fact.occurredAt(), Map.of(), state);
  }

  private static Direction directionOf(Snapshot<Indicator> after) {
    return after.state().definition().goal().direction();
  }

  /**
   * The change by facts.
   *
   * @param causes these facts, in order; {@code causationid} names the last of them. null for a new
   *     day or a correction
   */
  record ProgressChange(Stand before, Stand after, List<MovingFact> causes) {

    static ProgressChange of(Progressed fact) {
      return new ProgressChange(
          Stand.of(fact.before()),
          Stand.of(fact.after()),
          fact.causes().isEmpty() ? null : fact.causes());
    }
  }

  /** Since when nothing new has arrived. */
  record SilenceChange(LocalDate observedOn, LocalDate since) {}

  /** Which gate opened or shut, and why. */
  record GateChange(
      String gate, LocalisedText name, LocalisedText reason, LocalisedText explanation) {}

  /** Value and status at a moment. */
  record Stand(
      BigDecimal value,
      BigDecimal achievement,
      BigDecimal ratio,
      ProgressStatus status,
      Figure range,
      Figure achievementRange) {

    static Stand of(Progress progress) {
      return new Stand(
          progress.value(),
          progress.achievement(),
          progress.ratio(),
          progress.status(),
          progress.range(),
          progress.achievementRange());
    }
  }

  /** What was withdrawn, and why. */
  record WithdrawnChange(
      LocalDate on,
      BigDecimal value,
      Map<String, String> dimensions,
      Source source,
      String withdrawalReason,
      LocalisedText withdrawalReasonText,
      PartialDate period,
      Boolean assumed,
      LocalisedText derivedFrom,
      Figure range) {

    static WithdrawnChange of(ObservationWithdrawn fact, Direction direction) {
      Observation observation = fact.observation();
      return new WithdrawnChange(
          observation.on(),
          direction.cautious(observation.value()),
          observation.isTotal() ? null : observation.dimensions(),
          observation.source(),
          fact.reason().plain(),
          fact.reason().text(),
          observation.period(),
          observation.assumed(),
          observation.derivedFrom(),
          observation.value().range());
    }
  }

  /** What was observed, and the value it superseded. */
  record ObservedChange(
      LocalDate on,
      BigDecimal value,
      Map<String, String> dimensions,
      Source source,
      BigDecimal previous,
      PartialDate period,
      Boolean assumed,
      LocalisedText derivedFrom,
      Figure range,
      Figure previousRange) {

    static ObservedChange of(Observed fact, Direction direction) {
      Observation observation = fact.observation();
      return new ObservedChange(
          observation.on(),
          direction.cautious(observation.value()),
          observation.dimensions().isEmpty() ? null : observation.dimensions(),
          observation.source(),
          direction.cautious(fact.previous()),
          observation.period(),
          observation.assumed(),
          observation.derivedFrom(),
          observation.value().range(),
          Figure.rangeOf(fact.previous()));
    }
  }
}
