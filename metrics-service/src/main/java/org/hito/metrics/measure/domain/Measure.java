package org.hito.metrics.measure.domain;

/** How an indicator's value is made. */
public sealed interface Measure permits Observed, Counted, Derived {
  /** Its name on the wire. */
  String type();
}
