package org.hito.metrics.gate.view;

import org.hito.kit.domain.WireName;

/** What of an indicator a condition is about, as it is written outside. */
public enum OfBody implements WireName {
  ACHIEVEMENT,
  VALUE
}
