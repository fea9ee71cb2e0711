package org.hito.meeting.commitment.domain;

import java.util.List;

/**
 * Where a commitment stands, and where it may go from there.
 *
 * <pre>
 *   RECOMMENDED ──▶ PROPOSED ──▶ AGREED ──▶ IN_PROGRESS ──▶ DELIVERED ──▶ VERIFIED
 *                                             ▲  │  ▲           │             │
 *                                             │  ▼  ╰───────────┴─────────────╯
 *                                           BLOCKED             reopened
 *
 *   RECOMMENDED, PROPOSED, AGREED, IN_PROGRESS, BLOCKED ──▶ DROPPED
 * </pre>
 *
 * A commitment starts in one of the first three. It is open until it is delivered or dropped;
 * nothing leads out of DROPPED.
 */
public enum CommitmentStatus {
  RECOMMENDED,
  PROPOSED,
  AGREED,
  IN_PROGRESS,
  BLOCKED,
  DELIVERED,
  VERIFIED,
  DROPPED;

  /** Where a commitment may be recorded. */
  public static final List<CommitmentStatus> STARTING = List.of(RECOMMENDED, PROPOSED, AGREED);

  /** The moves allowed from here, in the order a reader expects them. */
  public List<CommitmentStatus> allowed() {
    return switch (this) {
      case RECOMMENDED -> List.of(PROPOSED, DROPPED);
      case PROPOSED -> List.of(AGREED, DROPPED);
      case AGREED -> List.of(IN_PROGRESS, DROPPED);
      case IN_PROGRESS -> List.of(BLOCKED, DELIVERED, DROPPED);
      case BLOCKED -> List.of(IN_PROGRESS, DROPPED);
      case DELIVERED -> List.of(VERIFIED, IN_PROGRESS);
      case VERIFIED -> List.of(IN_PROGRESS);
      case DROPPED -> List.of();
    };
  }

  public boolean allows(CommitmentStatus to) {
    return allowed().contains(to);
  }

  /** True from when it is agreed on, save that what was dropped may never have been. */
  public boolean isAgreed() {
    return this != RECOMMENDED && this != PROPOSED && this != DROPPED;
  }

  /** True while something is still owed. */
  public boolean isOpen() {
    return !isKept() && this != DROPPED;
  }

  /** True when what was promised has been delivered, verified or not yet. */
  public boolean isKept() {
    return this == DELIVERED || this == VERIFIED;
  }
}
