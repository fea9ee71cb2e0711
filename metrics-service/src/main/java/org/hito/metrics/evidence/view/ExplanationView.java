package org.hito.metrics.evidence.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.metrics.evidence.domain.CountedInput;
import org.hito.metrics.evidence.domain.Evidence;
import org.hito.metrics.evidence.domain.Pipeline;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.measure.domain.Composite;
import org.hito.metrics.measure.domain.Composite.Weighted;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Formula;
import org.hito.metrics.measure.domain.Part;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.ValueFrom;

/**
 * Why an indicator has the value it has.
 *
 * @param value the stored value
 * @param formula how it is derived
 * @param inputs its inputs, earliest first; the latest of them if a limit was asked for
 * @param omitted how many inputs are summed but not listed; absent when all are
 * @param sum the sum of the inputs, added up now: equal to the value
 * @param pipeline the commitments under way that would change the value if they were kept, in code
 *     order; absent where commitments are not counted
 * @param pipelineOmitted how many of them are summed but not listed; absent when all are
 * @param pipelineSum the value if all of them were kept, added up now: equal to the pipeline of the
 *     progress
 * @param range what the value is an end of; absent if it is a number
 * @param sumRange what the sum is an end of
 * @param pipelineSumRange what pipelineSum is an end of
 */
@Schema(requiredProperties = {"indicator", "formula", "inputs"})
public record ExplanationView(
    String indicator,
    BigDecimal value,
    String formula,
    List<InputView> inputs,
    Long omitted,
    BigDecimal sum,
    List<PromiseView> pipeline,
    Long pipelineOmitted,
    BigDecimal pipelineSum,
    Figure range,
    Figure sumRange,
    Figure pipelineSumRange) {

  /**
   * One input.
   *
   * @param kind commitment, initiative, meeting, observation, baseline or indicator
   * @param code its code
   * @param countedOn when it began to count; absent if nobody gave a date
   * @param eventId the fact by which it did
   * @param weight its weight in a composite
   * @param range what the amount is an end of; absent if it is a number
   * @param source where an observation was read
   */
  @Schema(requiredProperties = {"kind"})
  public record InputView(
      String kind,
      String code,
      String meeting,
      String forum,
      BigDecimal amount,
      PartialDate countedOn,
      String eventId,
      BigDecimal weight,
      Figure range,
      Source source) {

    static InputView of(CountedInput input) {
      return new InputView(
          input.kind().name().toLowerCase(Locale.ROOT),
          input.code(),
          input.meeting(),
          input.forum(),
          input.amount(),
          input.countedOn(),
          input.eventId(),
          null,
          null,
          null);
    }

    static InputView of(DatedValue baseline) {
      return new InputView(
          "baseline",
          null,
          null,
          null,
          baseline.value(),
          baseline.on(),
          null,
          null,
          baseline.range(),
          null);
    }

    static InputView of(String indicator, Part part, BigDecimal amount, BigDecimal weight) {
      return new InputView(
          "indicator",
          indicator,
          null,
          null,
          amount,
          null,
          null,
          weight,
          Figure.rangeOf(part.value()),
          null);
    }

    static InputView of(RecordedObservation observation, Direction direction) {
      return new InputView(
          "observation",
          null,
          null,
          null,
          direction.cautious(observation.value()),
          observation.said(),
          observation.eventId(),
          null,
          observation.value().range(),
          Source.first(observation.source()));
    }
  }

  /** For a counted value. */
  public static ExplanationView counted(Evidence evidence, LocalDate today) {
    Indicator indicator = evidence.indicator();
    Goal goal = indicator.definition().goal();
    boolean isAdded = indicator.measure() instanceof Contributed && goal.hasBaselineBy(today);
    DatedValue baseline = isAdded ? goal.baseline() : null;
    List<InputView> inputs = new ArrayList<>();
    if (baseline != null) {
      inputs.add(InputView.of(baseline));
    }
    evidence.inputs().forEach(input -> inputs.add(InputView.of(input)));
    long omitted = evidence.total() - evidence.inputs().size();
    Figure start = baseline == null ? Figure.ZERO : baseline.figure();
    return of(indicator, inputs, omitted == 0 ? null : omitted, start.plus(evidence.sum()), today);
  }

  /** For an observed value, its baseline, or none yet. */
  public static ExplanationView observed(
      Indicator indicator, RecordedObservation latest, LocalDate today) {
    if (indicator.valueFrom(today) == ValueFrom.BASELINE) {
      DatedValue baseline = indicator.definition().goal().baseline();
      return of(indicator, List.of(InputView.of(baseline)), null, baseline.figure(), today);
    }
    return latest == null
        ? of(indicator, List.of(), null, null, today)
        : of(
            indicator,
            List.of(InputView.of(latest, directionOf(indicator))),
            null,
            latest.value(),
            today);
  }

  /**
   * For a derived value; each of the indicators it is derived from has its own explanation.
   *
   * @param most how many of them to list
   */
  public static ExplanationView derived(Indicator indicator, int most, LocalDate today) {
    Derived measure = (Derived) indicator.definition().measure();
    Map<String, Part> parts = indicator.standing().parts();
    Map<String, BigDecimal> weights =
        measure instanceof Composite composite
            ? composite.of().stream()
                .collect(Collectors.toMap(Weighted::indicator, Weighted::weight))
            : Map.of();
    List<BigDecimal> amounts =
        measure.amounts(
            code -> parts.getOrDefault(code, Part.NOTHING).value(),
            directionOf(indicator)::cautious);
    List<InputView> inputs = new ArrayList<>();
    for (int at = 0; at < Math.min(most, amounts.size()); at++) {
      String code = measure.operands().get(at);
      Part part = parts.getOrDefault(code, Part.NOTHING);
      inputs.add(InputView.of(code, part, amounts.get(at), weights.get(code)));
    }
    long omitted = (long) measure.operands().size() - inputs.size();
    return of(indicator, inputs, omitted == 0 ? null : omitted, indicator.figure(today), today);
  }

  private static ExplanationView of(
      Indicator indicator, List<InputView> inputs, Long omitted, Figure sum, LocalDate today) {
    return new ExplanationView(
        indicator.code(),
        indicator.value(today),
        Formula.of(indicator.code(), indicator.definition().measure()),
        inputs,
        omitted,
        directionOf(indicator).cautious(sum),
        null,
        null,
        null,
        Figure.rangeOf(indicator.figure(today)),
        Figure.rangeOf(sum),
        null);
  }

  private static Direction directionOf(Indicator indicator) {
    return indicator.definition().goal().direction();
  }

  /** The same with what is in the pipeline. */
  public ExplanationView with(Pipeline found) {
    return new ExplanationView(
        indicator,
        value,
        formula,
        inputs,
        omitted,
        sum,
        found.listed().stream().map(PromiseView::of).toList(),
        found.omitted() == 0 ? null : found.omitted(),
        Decimals.plain(sum.add(found.sum())),
        range,
        sumRange,
        sumRange == null ? null : sumRange.plus(found.sum()));
  }
}
