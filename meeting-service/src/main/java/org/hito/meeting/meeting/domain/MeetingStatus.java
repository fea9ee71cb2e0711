package org.hito.meeting.meeting.domain;

import java.util.List;

/**
 * The status of a meeting, and its allowed moves.
 *
 * <pre>
 *   PLANNED ──▶ HELD ──▶ CLOSED
 *      │
 *      ▼
 *   CANCELLED
 * </pre>
 *
 * A meeting and its records can be changed until it is closed; after it is closed or cancelled
 * nothing is recorded in it.
 */
public enum MeetingStatus {
  PLANNED,
  HELD,
  CLOSED,
  CANCELLED;

  /** The statuses in which a meeting may be declared. */
  public static final List<MeetingStatus> STARTING = List.of(PLANNED, HELD);

  /** The allowed moves, the most usual first. */
  public List<MeetingStatus> allowed() {
    return switch (this) {
      case PLANNED -> List.of(HELD, CANCELLED);
      case HELD -> List.of(CLOSED);
      case CLOSED, CANCELLED -> List.of();
    };
  }

  public boolean allows(MeetingStatus to) {
    return allowed().contains(to);
  }

  /** True while the meeting, its minutes and its commitments can be changed. */
  public boolean isChangeable() {
    return this == PLANNED || this == HELD;
  }
}
