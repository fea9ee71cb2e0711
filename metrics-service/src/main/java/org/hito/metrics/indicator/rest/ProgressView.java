package org.hito.metrics.indicator.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressStatus;

/**
 * How far an indicator has come on a day. What cannot be said is absent.
 *
 * @param on the day
 * @param value in the indicator's unit
 * @param achievement the share of the way from baseline to target, six decimals, not clamped
 * @param expected where the path says the value should be, six decimals
 * @param ratio achievement over expected achievement, six decimals
 * @param status NO_DATA, ACHIEVED, ON_TRACK, AT_RISK or OFF_TRACK
 * @param target the target it is measured against
 * @param observedOn the newest day the value speaks of
 * @param receivedAt when the newest fact that moved it was applied
 * @param lastFact that fact's id
 * @param lagMillis how long that fact took from being recorded to being applied
 * @param stale true when nothing new came for longer than the frequency
 * @param pipeline the value it would have if every promise under way were kept
 */
public record ProgressView(
    LocalDate on,
    BigDecimal value,
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
    BigDecimal pipeline) {

  /** The progress of an indicator as it stands, measured on a day. */
  public static ProgressView of(Indicator indicator, LocalDate day) {
    return of(indicator, day, indicator.pipeline());
  }

  /** The progress of an indicator as it stood on a past day, when its pipeline is not known. */
  public static ProgressView past(Indicator indicator, LocalDate day) {
    return of(indicator, day, null);
  }

  private static ProgressView of(Indicator indicator, LocalDate day, BigDecimal pipeline) {
    Progress progress = indicator.progress(day);
    Freshness freshness = indicator.standing().freshness();
    return new ProgressView(
        day,
        progress.value(),
        progress.achievement(),
        progress.expected(),
        progress.ratio(),
        progress.status(),
        progress.target(),
        freshness.observedOn(),
        freshness.receivedAt(),
        freshness.lastFact(),
        freshness.lagMillis(),
        indicator.isStale(day),
        pipeline);
  }
}
