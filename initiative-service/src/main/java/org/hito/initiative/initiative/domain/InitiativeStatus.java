package org.hito.initiative.initiative.domain;

import java.util.List;

/**
 * Where an initiative stands, and where it may go from there.
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
 * An initiative may be declared wherever it stands by then, save CANCELLED. It is open until it is
 * completed or cancelled; nothing leads out of CANCELLED.
 */
public enum InitiativeStatus {
  RECOMMENDED,
  PROPOSED,
  APPROVED,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  CANCELLED;

  /** Where an initiative may be declared. */
  public static final List<InitiativeStatus> STARTING =
      List.of(RECOMMENDED, PROPOSED, APPROVED, IN_PROGRESS, ON_HOLD, COMPLETED);

  /** The moves allowed from here, in the order a reader expects them. */
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

  /** True from when it is under way: what comes before, and giving it up, needs no period. */
  public boolean hasBegun() {
    return this == IN_PROGRESS || this == ON_HOLD || this == COMPLETED;
  }

  /** True while something is still to be done. */
  public boolean isOpen() {
    return this != COMPLETED && this != CANCELLED;
  }
}
