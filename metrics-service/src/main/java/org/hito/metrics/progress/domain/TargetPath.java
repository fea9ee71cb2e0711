package org.hito.metrics.progress.domain;

/**
 * The expected value between two targets: {@code LINEAR} on the straight line between them, {@code
 * STEP} the earlier one until the later one's day.
 */
public enum TargetPath {
  LINEAR,
  STEP
}
