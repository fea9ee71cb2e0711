package org.hito.metrics.progress.domain;

import java.math.BigDecimal;

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
 */
public record Progress(
    BigDecimal value,
    BigDecimal achievement,
    BigDecimal expected,
    BigDecimal ratio,
    ProgressStatus status,
    DatedValue target) {

  /** True if both have the same value and status. */
  public boolean standsAs(Progress other) {
    return status == other.status && hasValueOf(other);
  }

  /** True if both have the same value, or none. */
  public boolean hasValueOf(Progress other) {
    return value == null
        ? other.value == null
        : other.value != null && value.compareTo(other.value) == 0;
  }
}
