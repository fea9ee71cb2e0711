package org.hito.metrics.indicator.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.EvidenceStore.CountedInput;
import org.hito.metrics.indicator.persistence.EvidenceStore.Evidence;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Formula;
import org.hito.metrics.observation.persistence.ObservationRow;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Decimals;

/**
 * Why an indicator has the value it has.
 *
 * @param value the value as it is kept
 * @param formula how it comes about
 * @param inputs what it is made of, earliest first
 * @param omitted how many inputs are summed but not listed; absent when all are
 * @param sum what the inputs come to, added up now: equal to the value
 */
public record ExplanationView(
    String indicator,
    BigDecimal value,
    String formula,
    List<InputView> inputs,
    Long omitted,
    BigDecimal sum) {

  /**
   * One input.
   *
   * @param kind commitment, meeting, observation or baseline
   * @param code which commitment or meeting
   * @param countedOn when it began to count
   * @param eventId the fact by which it did
   */
  public record InputView(
      String kind,
      String code,
      String meeting,
      String forum,
      BigDecimal amount,
      PartialDate countedOn,
      String eventId) {

    static InputView of(CountedInput input) {
      return new InputView(
          input.kind().name().toLowerCase(Locale.ROOT),
          input.code(),
          input.meeting(),
          input.forum(),
          input.amount(),
          input.countedOn(),
          input.eventId());
    }

    static InputView of(DatedValue baseline) {
      return new InputView("baseline", null, null, null, baseline.value(), baseline.on(), null);
    }

    static InputView of(ObservationRow observation) {
      return new InputView(
          "observation",
          null,
          null,
          null,
          observation.value(),
          PartialDate.of(observation.on()),
          observation.eventId());
    }
  }

  /** Of a value that was counted. */
  public static ExplanationView counted(Evidence evidence) {
    Indicator indicator = evidence.state().indicator();
    DatedValue baseline =
        indicator.definition().measure() instanceof Contributed
            ? indicator.definition().goal().baseline()
            : null;
    List<InputView> inputs = new ArrayList<>();
    if (baseline != null) {
      inputs.add(InputView.of(baseline));
    }
    evidence.inputs().forEach(input -> inputs.add(InputView.of(input)));
    long omitted = evidence.total() - evidence.inputs().size();
    BigDecimal start = baseline == null ? BigDecimal.ZERO : baseline.value();
    return of(
        indicator,
        inputs,
        omitted == 0 ? null : omitted,
        Decimals.plain(start.add(evidence.sum())));
  }

  /** Of a value that was observed, or was not yet. */
  public static ExplanationView observed(Indicator indicator, ObservationRow latest) {
    return latest == null
        ? of(indicator, List.of(), null, null)
        : of(indicator, List.of(InputView.of(latest)), null, latest.value());
  }

  private static ExplanationView of(
      Indicator indicator, List<InputView> inputs, Long omitted, BigDecimal sum) {
    return new ExplanationView(
        indicator.code(),
        indicator.value(),
        Formula.of(indicator.code(), indicator.definition().measure()),
        inputs,
        omitted,
        sum);
  }
}
