package org.hito.metrics.progress.domain;

/** Whether more is better or less is. */
public enum Direction {
  INCREASE,
  DECREASE
}
