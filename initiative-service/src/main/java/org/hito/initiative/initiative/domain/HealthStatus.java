package org.hito.initiative.initiative.domain;

/** How an initiative fares, best first. */
public enum HealthStatus {
  GREEN,
  AMBER,
  RED
}
