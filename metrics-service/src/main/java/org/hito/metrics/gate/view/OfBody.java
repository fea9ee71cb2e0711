package org.hito.metrics.gate.view;

import org.hito.kit.domain.WireName;

/** What a clause compares, in its wire form. */
public enum OfBody implements WireName {
  ACHIEVEMENT,
  VALUE
}
