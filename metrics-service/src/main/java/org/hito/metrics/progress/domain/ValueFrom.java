package org.hito.metrics.progress.domain;

/** The origin of a value; {@code BASELINE} while nothing newer is known. */
public enum ValueFrom {
  BASELINE,
  OBSERVED,
  COUNTED,
  CONTRIBUTED,
  DERIVED
}
