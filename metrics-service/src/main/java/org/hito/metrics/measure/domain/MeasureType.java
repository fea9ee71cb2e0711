package org.hito.metrics.measure.domain;

/** The types of measure, by their names on the wire. */
public enum MeasureType {
  OBSERVED,
  CONTRIBUTED,
  COUNT,
  SUM,
  RATIO,
  COMPOSITE
}
