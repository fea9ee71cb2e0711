package org.hito.metrics.measure.domain;

/** The measures there are, by their names on the wire. */
public enum MeasureType {
  OBSERVED,
  CONTRIBUTED,
  COUNT,
  SUM,
  RATIO,
  COMPOSITE
}
