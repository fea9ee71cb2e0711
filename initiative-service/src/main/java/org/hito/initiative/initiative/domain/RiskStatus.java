package org.hito.initiative.initiative.domain;

/** The status of a risk. */
public enum RiskStatus {
  OPEN,
  MITIGATED,
  CLOSED,
  MATERIALISED
}
