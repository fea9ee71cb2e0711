package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * What may go wrong.
 *
 * @param code its identity within the initiative
 * @param name what it is
 * @param likelihood 1–5, or null when nobody rated it
 * @param impact 1–5, or null when nobody rated it
 * @param mitigation what is done against it, or null
 * @param status what became of it
 */
public record Risk(
    String code,
    LocalisedText name,
    Integer likelihood,
    Integer impact,
    LocalisedText mitigation,
    RiskStatus status) {

  private static final int HIGH = 15;

  /** True for an open one whose likelihood times impact is 15 or more. */
  public boolean high() {
    return status == RiskStatus.OPEN
        && likelihood != null
        && impact != null
        && likelihood * impact >= HIGH;
  }
}
