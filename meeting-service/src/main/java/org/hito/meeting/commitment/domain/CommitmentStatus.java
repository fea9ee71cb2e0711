package org.hito.meeting.commitment.domain;

import java.util.List;

/**
 * The status of a commitment, and its allowed moves.
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

  /** The statuses in which a commitment may be recorded. */
  public static final List<CommitmentStatus> STARTING = List.of(RECOMMENDED, PROPOSED, AGREED);

  /** The allowed moves, the most usual first. */
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

  /** True for AGREED and later; false for DROPPED, which may follow any open status. */
  public boolean isAgreed() {
    return this != RECOMMENDED && this != PROPOSED && this != DROPPED;
  }

  /** True while it is still owed. */
  public boolean isOpen() {
    return !isKept() && this != DROPPED;
  }

  /** True once it is delivered, verified or not. */
  public boolean isKept() {
    return this == DELIVERED || this == VERIFIED;
  }
}
