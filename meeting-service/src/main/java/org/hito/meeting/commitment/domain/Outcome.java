package org.hito.meeting.commitment.domain;

/**
 * The outcome of a commitment, for the record of its owner.
 *
 * <p>A commitment is kept late if it was delivered after every day its due date can mean. Imprecise
 * dates count in favour of the owner: one that was delivered by a date is late only if the dated
 * move before was after the due date already. A commitment without a due date is never late. A
 * reopened one is open; after that its last delivery counts.
 */
public enum Outcome {
  OPEN,
  KEPT_ON_TIME,
  KEPT_LATE,
  DROPPED
}
