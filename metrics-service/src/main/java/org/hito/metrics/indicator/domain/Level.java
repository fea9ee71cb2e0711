package org.hito.metrics.indicator.domain;

/**
 * The place in the chain of results that an indicator measures: inputs, or what results from them.
 */
public enum Level {
  INPUT,
  OUTPUT,
  OUTCOME,
  IMPACT
}
