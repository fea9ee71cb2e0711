package org.hito.metrics.indicator.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Outlook;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressStatus;
import org.hito.metrics.progress.domain.ValueFrom;

/**
 * The progress of an indicator on a day. Members that are not known are absent.
 *
 * @param on the day
 * @param value in the indicator's unit
 * @param valueFrom what the value comes from: BASELINE until something newer is known, then
 *     OBSERVED, COUNTED, CONTRIBUTED or DERIVED
 * @param achievement the share of the way from baseline to target, six decimals, not clamped
 * @param expected where the path says the value should be, six decimals
 * @param ratio achievement over expected achievement, six decimals
 * @param status NO_DATA, NO_TARGET, ACHIEVED, ON_TRACK, AT_RISK or OFF_TRACK
 * @param target the target it is measured against
 * @param observedOn the newest day the value speaks of; absent while it is the baseline
 * @param receivedAt when the newest fact that moved it was applied
 * @param lastFact that fact's id
 * @param lagMillis how long that fact took from being recorded to being applied
 * @param stale true when nothing new has arrived for longer than the frequency
 * @param pipeline the value it would have if every promise under way were kept
 * @param forecast when the target would be met, by each method that gives an answer; only where
 *     progress itself is requested
 * @param range what the value is an end of; absent if it is a number
 * @param achievementRange the range of the achievement, which is its lower end
 * @param pipelineRange what the pipeline is an end of
 */
public record ProgressView(
    LocalDate on,
    BigDecimal value,
    ValueFrom valueFrom,
    BigDecimal achievement,
    BigDecimal expected,
    BigDecimal ratio,
    ProgressStatus status,
    DatedValue target,
    LocalDate observedOn,
    Instant receivedAt,
    String lastFact,
    Long lagMillis,
    boolean stale,
    BigDecimal pipeline,
    List<Outlook> forecast,
    Figure range,
    Figure achievementRange,
    Figure pipelineRange) {

  /** The current progress of an indicator, measured on a day. */
  public static ProgressView of(Indicator indicator, LocalDate day) {
    return of(
        indicator.progress(day),
        indicator.valueFrom(day),
        day,
        indicator.freshness(day),
        indicator.isStale(day),
        indicator.definition().goal().direction().cautious(indicator.pipeline(day)),
        Figure.rangeOf(indicator.pipeline(day)));
  }

  /** The progress of an indicator on a past day, whose pipeline is not known. */
  public static ProgressView past(
      IndicatorDefinition definition, Figure value, Freshness freshness, LocalDate day) {
    LocalDate staleFrom = Standing.EMPTY.withFreshness(freshness).staleFrom(definition, day);
    return of(
        definition.progress(value, freshness.observedOn(), day),
        definition.valueFrom(value, freshness.observedOn(), day),
        day,
        freshness,
        staleFrom != null && !day.isBefore(staleFrom),
        null,
        null);
  }

  /** The progress of an indicator before it was defined. */
  public static ProgressView undefined(LocalDate day) {
    Progress nothing =
        new Progress(null, null, null, null, ProgressStatus.NO_DATA, null, null, null);
    return of(nothing, null, day, Freshness.NEVER, false, null, null);
  }

  private static ProgressView of(
      Progress progress,
      ValueFrom valueFrom,
      LocalDate day,
      Freshness freshness,
      boolean stale,
      BigDecimal pipeline,
      Figure pipelineRange) {
    return new ProgressView(
        day,
        progress.value(),
        valueFrom,
        progress.achievement(),
        progress.expected(),
        progress.ratio(),
        progress.status(),
        progress.target(),
        freshness.observedOn(),
        freshness.receivedAt(),
        freshness.lastFact(),
        freshness.lagMillis(),
        stale,
        pipeline,
        null,
        progress.range(),
        progress.achievementRange(),
        pipelineRange);
  }

  /** The same with forecasts, if there are any. */
  public ProgressView withForecast(List<Outlook> outlook) {
    return new ProgressView(
        on,
        value,
        valueFrom,
        achievement,
        expected,
        ratio,
        status,
        target,
        observedOn,
        receivedAt,
        lastFact,
        lagMillis,
        stale,
        pipeline,
        outlook.isEmpty() ? null : outlook,
        range,
        achievementRange,
        pipelineRange);
  }
}
