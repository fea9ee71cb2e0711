package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.util.Objects;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;

/**
 * The progress of an indicator on a day. Members that are not known are null.
 *
 * @param value in the indicator's unit
 * @param achievement the share of the way from baseline to target; negative below the baseline,
 *     above 1 beyond the target
 * @param expected where the path says the value should be
 * @param ratio achievement over expected achievement; null on the day nothing is expected yet
 * @param status the ratio compared with the thresholds, before rounding
 * @param target the target it is measured against
 * @param range what the value is an end of, or null if it is a number
 * @param achievementRange the range of the achievement, which is its lower end; or null
 */
public record Progress(
    BigDecimal value,
    BigDecimal achievement,
    BigDecimal expected,
    BigDecimal ratio,
    ProgressStatus status,
    DatedValue target,
    Figure range,
    Figure achievementRange) {

  /** The achievement with both ends, or null. */
  public Figure achievements() {
    return Figure.of(achievement, achievementRange);
  }

  /** True if both have the same value and status. */
  public boolean standsAs(Progress other) {
    return status == other.status && hasValueOf(other);
  }

  /** True if both have the same value, or none. */
  public boolean hasValueOf(Progress other) {
    return Decimals.areEqual(value, other.value) && Objects.equals(range, other.range);
  }
}
