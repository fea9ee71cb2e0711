package org.hito.initiative.initiative.domain;

/** The health statuses, best first. */
public enum HealthStatus {
  GREEN,
  AMBER,
  RED
}
