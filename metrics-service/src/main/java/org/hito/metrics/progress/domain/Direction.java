package org.hito.metrics.progress.domain;

/** Whether more or less is better. */
public enum Direction {
  INCREASE,
  DECREASE
}
