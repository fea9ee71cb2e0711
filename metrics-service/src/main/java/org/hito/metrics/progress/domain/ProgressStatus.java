package org.hito.metrics.progress.domain;

/** How an indicator compares with its path; {@code NO_DATA} if that is not known. */
public enum ProgressStatus {
  NO_DATA,
  ACHIEVED,
  ON_TRACK,
  AT_RISK,
  OFF_TRACK
}
