package org.hito.initiative.strategy.domain;

import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Violation;

/**
 * A risk of a strategy or an initiative.
 *
 * @param code its code within it
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

  /** A violation for each repeated code of a risk. */
  public static List<Violation> duplicates(List<Risk> risks) {
    return PartCodes.duplicates("/risks", risks.stream().map(Risk::code).toList());
  }

  /** True if it is open and likelihood times impact is 15 or more. */
  public boolean high() {
    return status == RiskStatus.OPEN
        && likelihood != null
        && impact != null
        && likelihood * impact >= HIGH;
  }
}
