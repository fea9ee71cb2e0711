package org.hito.initiative.indicator.domain;

import java.math.BigDecimal;

/**
 * The progress of an indicator, from its newest fact.
 *
 * @param indicator its code
 * @param resolved false until a fact about it is received; the rest is null until then
 * @param value its value in its unit, or null
 * @param achievement the share of the way from baseline to target, not clamped, or null
 * @param status its status, an open enumeration of metrics-service, or null
 */
public record IndicatorProgress(
    String indicator, boolean resolved, BigDecimal value, BigDecimal achievement, String status) {

  private static final String OFF_TRACK = "OFF_TRACK";
  private static final String AT_RISK = "AT_RISK";

  /** The progress of an indicator that is not defined yet. */
  public static IndicatorProgress unresolved(String indicator) {
    return new IndicatorProgress(indicator, false, null, null, null);
  }

  public boolean offTrack() {
    return OFF_TRACK.equals(status);
  }

  public boolean atRisk() {
    return AT_RISK.equals(status);
  }
}
