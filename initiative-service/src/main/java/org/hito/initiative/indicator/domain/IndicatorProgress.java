package org.hito.initiative.indicator.domain;

import java.math.BigDecimal;

/**
 * How an indicator stands, as its newest fact told it.
 *
 * @param indicator its code
 * @param resolved false as long as no fact told of it: the rest is null then
 * @param value in its unit, or null when it has none
 * @param achievement the share of the way from baseline to target, not clamped, or null
 * @param status how it stands against its path, an open enumeration of metrics-service, or null
 */
public record IndicatorProgress(
    String indicator, boolean resolved, BigDecimal value, BigDecimal achievement, String status) {

  private static final String OFF_TRACK = "OFF_TRACK";
  private static final String AT_RISK = "AT_RISK";

  /** One that nobody has defined yet. */
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
