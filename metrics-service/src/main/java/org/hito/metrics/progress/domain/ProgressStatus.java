package org.hito.metrics.progress.domain;

/**
 * How an indicator compares with its path. {@code NO_DATA}: it has no value, or no baseline to
 * measure the way to its target from; {@code NO_TARGET}: it has a value, but no target.
 */
public enum ProgressStatus {
  NO_DATA,
  NO_TARGET,
  ACHIEVED,
  ON_TRACK,
  AT_RISK,
  OFF_TRACK
}
