package org.hito.meeting.meeting.domain;

import java.util.List;

/**
 * Where a meeting stands, and where it may go from there.
 *
 * <pre>
 *   PLANNED ──▶ HELD ──▶ CLOSED
 *      │
 *      ▼
 *   CANCELLED
 * </pre>
 *
 * What was written down in a meeting can be changed until it is closed; a meeting that is closed or
 * cancelled takes nothing more.
 */
public enum MeetingStatus {
  PLANNED,
  HELD,
  CLOSED,
  CANCELLED;

  /** Where a meeting may be declared: it is planned, or was held already. */
  public static final List<MeetingStatus> STARTING = List.of(PLANNED, HELD);

  /** The moves allowed from here, in the order a reader expects them. */
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
