package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * A risk of an initiative.
 *
 * @param code its code within the initiative
 * @param name its name
 * @param likelihood 1–5, or null if not rated
 * @param impact 1–5, or null if not rated
 * @param mitigation its mitigation, or null
 * @param status its status
 */
public record Risk(
    String code,
    LocalisedText name,
    Integer likelihood,
    Integer impact,
    LocalisedText mitigation,
    RiskStatus status) {

  private static final int HIGH = 15;

  /** True if it is open and likelihood times impact is 15 or more. */
  public boolean high() {
    return status == RiskStatus.OPEN
        && likelihood != null
        && impact != null
        && likelihood * impact >= HIGH;
  }
}
