package org.hito.initiative.initiative.domain;

import java.util.List;

/**
 * The status of an initiative, and its allowed moves.
 *
 * <pre>
 *   RECOMMENDED ──▶ PROPOSED ──▶ APPROVED ──▶ IN_PROGRESS ──▶ COMPLETED
 *                                               ▲  │  ▲           │
 *                                               │  ▼  ╰───────────╯
 *                                             ON_HOLD   reopened
 *
 *   RECOMMENDED, PROPOSED, APPROVED, IN_PROGRESS, ON_HOLD ──▶ CANCELLED
 * </pre>
 *
 * An initiative may be declared in any status but CANCELLED. It is open until it is completed or
 * cancelled; nothing leads out of CANCELLED.
 */
public enum InitiativeStatus {
  RECOMMENDED,
  PROPOSED,
  APPROVED,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  CANCELLED;

  /** The statuses in which an initiative may be declared. */
  public static final List<InitiativeStatus> STARTING =
      List.of(RECOMMENDED, PROPOSED, APPROVED, IN_PROGRESS, ON_HOLD, COMPLETED);

  /** The allowed moves, the most usual first. */
  public List<InitiativeStatus> allowed() {
    return switch (this) {
      case RECOMMENDED -> List.of(PROPOSED, CANCELLED);
      case PROPOSED -> List.of(APPROVED, CANCELLED);
      case APPROVED -> List.of(IN_PROGRESS, CANCELLED);
      case IN_PROGRESS -> List.of(ON_HOLD, COMPLETED, CANCELLED);
      case ON_HOLD -> List.of(IN_PROGRESS, CANCELLED);
      case COMPLETED -> List.of(IN_PROGRESS);
      case CANCELLED -> List.of();
    };
  }

  public boolean allows(InitiativeStatus to) {
    return allowed().contains(to);
  }

  /** True for IN_PROGRESS, ON_HOLD and COMPLETED, whose dates must lie in the period. */
  public boolean hasBegun() {
    return this == IN_PROGRESS || this == ON_HOLD || this == COMPLETED;
  }

  /** True until it is completed or cancelled. */
  public boolean isOpen() {
    return this != COMPLETED && this != CANCELLED;
  }
}
