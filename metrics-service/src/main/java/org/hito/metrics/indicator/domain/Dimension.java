package org.hito.metrics.indicator.domain;

import org.hito.kit.domain.WireName;

/** The dimension of the cluster framework an indicator belongs to. */
public enum Dimension implements WireName {
  NETWORKS,
  INNOVATION,
  HUMAN_RESOURCES,
  ECONOMY,
  INFRASTRUCTURE,
  LEGAL,
  FUNDING,
  GOVERNANCE
}
