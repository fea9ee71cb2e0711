package org.hito.metrics.progress.domain;

/**
 * Where the value should be between two targets: {@code LINEAR} on the straight line between them,
 * {@code STEP} still at the earlier one until the later one's day.
 */
public enum TargetPath {
  LINEAR,
  STEP
}
