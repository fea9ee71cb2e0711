package org.hito.initiative.initiative.domain;

/** What became of a risk. */
public enum RiskStatus {
  OPEN,
  MITIGATED,
  CLOSED,
  MATERIALISED
}
