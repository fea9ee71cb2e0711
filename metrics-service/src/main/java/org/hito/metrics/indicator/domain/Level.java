package org.hito.metrics.indicator.domain;

/** Where in the chain of results an indicator measures: what is put in, or what comes of it. */
public enum Level {
  INPUT,
  OUTPUT,
  OUTCOME,
  IMPACT
}
