package org.hito.initiative.strategy.domain;

/** The status of a risk. */
public enum RiskStatus {
  OPEN,
  MITIGATED,
  CLOSED,
  MATERIALISED
}
