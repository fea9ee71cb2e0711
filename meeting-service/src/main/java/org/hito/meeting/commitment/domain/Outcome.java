package org.hito.meeting.commitment.domain;

/**
 * What became of a commitment, for the record of who owes it.
 *
 * <p>It was kept late when it was delivered after every day its due date can mean. A date of less
 * precision, on either side, is read in favour of the owner, and where no date was promised none
 * was missed. What was reopened is open, and counts by its last delivery once there is one.
 */
public enum Outcome {
  OPEN,
  KEPT_ON_TIME,
  KEPT_LATE,
  DROPPED
}
