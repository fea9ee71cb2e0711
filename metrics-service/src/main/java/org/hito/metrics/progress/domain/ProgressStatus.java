package org.hito.metrics.progress.domain;

/** How an indicator stands against its path; {@code NO_DATA} when that cannot be said. */
public enum ProgressStatus {
  NO_DATA,
  ACHIEVED,
  ON_TRACK,
  AT_RISK,
  OFF_TRACK
}
