package org.hito.metrics.progress.domain;

/** What a value comes from; {@code BASELINE} while nothing newer is known. */
public enum ValueFrom {
  BASELINE,
  OBSERVED,
  COUNTED,
  CONTRIBUTED,
  DERIVED
}
