package org.hito.meeting.commitment.domain;

/** What a meeting found when it reviewed a commitment; its status only changes by moves. */
public enum ReviewOutcome {
  NOTED,
  ACHIEVED,
  ON_TRACK,
  LATE,
  CHANGED
}
