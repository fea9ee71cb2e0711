package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.WireName;

/** The kinds of causes of poor health. */
public enum CauseKind implements WireName {
  MILESTONE_OVERDUE(HealthStatus.RED),
  HIGH_RISK(HealthStatus.RED),
  INDICATOR_OFF_TRACK(HealthStatus.RED),
  INDICATOR_AT_RISK(HealthStatus.AMBER);

  private final HealthStatus worst;

  CauseKind(HealthStatus worst) {
    this.worst = worst;
  }

  /** The best health possible with such a cause. */
  HealthStatus allows() {
    return worst;
  }
}
