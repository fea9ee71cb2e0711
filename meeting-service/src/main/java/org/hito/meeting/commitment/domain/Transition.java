package org.hito.meeting.commitment.domain;

import java.util.List;

/**
 * A move and what it changed.
 *
 * @param from the status before
 * @param move the move
 * @param evidence the evidence added by the move
 */
public record Transition(CommitmentStatus from, Move move, List<Evidence> evidence) {

  public Transition {
    evidence = List.copyOf(evidence);
  }

  /** The fact of this move. */
  CommitmentFact.Moved fact() {
    return switch (move.to()) {
      case PROPOSED -> new CommitmentFact.Proposed(this);
      case AGREED -> new CommitmentFact.Agreed(this);
      case IN_PROGRESS -> underWay();
      case BLOCKED -> new CommitmentFact.Blocked(this);
      case DELIVERED -> new CommitmentFact.Delivered(this);
      case VERIFIED -> new CommitmentFact.Verified(this);
      case DROPPED -> new CommitmentFact.Dropped(this);
      case RECOMMENDED -> throw new IllegalArgumentException("nothing moves to RECOMMENDED");
    };
  }

  private CommitmentFact.Moved underWay() {
    if (from.isKept()) {
      return new CommitmentFact.Reopened(this);
    }
    return from == CommitmentStatus.BLOCKED
        ? new CommitmentFact.Unblocked(this)
        : new CommitmentFact.Started(this);
  }
}
