package org.hito.metrics.measure.domain;

/** The latest observation by date. */
public record Observed() implements Measure {

  @Override
  public String type() {
    return MeasureType.OBSERVED.name();
  }
}
