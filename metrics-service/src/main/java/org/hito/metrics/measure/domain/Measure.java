package org.hito.metrics.measure.domain;

/** What an indicator's value is made of. */
public sealed interface Measure permits Observed, Counted, Derived {
  /** Its name on the wire. */
  String type();
}
