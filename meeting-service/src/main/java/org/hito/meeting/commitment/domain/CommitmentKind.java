package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.WireName;

/** The kind of a commitment. */
public enum CommitmentKind implements WireName {
  WORKING_GROUP,
  TRADE_MISSION,
  MOU,
  PARTNERSHIP,
  STUDY,
  TRAINING,
  POLICY,
  FUNDING,
  EVENT,
  DELIVERABLE,
  OTHER
}
