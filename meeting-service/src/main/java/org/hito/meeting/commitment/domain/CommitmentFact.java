package org.hito.meeting.commitment.domain;

import java.util.List;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Wording;

/** The facts about commitments. */
public sealed interface CommitmentFact {

  /** It was recorded, in its meeting or outside of one. */
  record Recorded(PartialDate madeOn, CommitmentStatus status) implements CommitmentFact {}

  /** Its declaration changed. */
  record Revised(Commitment before) implements CommitmentFact {}

  /** Progress or evidence was reported. */
  record ProgressReported(Update update, List<Evidence> evidence) implements CommitmentFact {
    public ProgressReported {
      evidence = List.copyOf(evidence);
    }
  }

  /** Its due date passed while it was open. */
  record Overdue(PartialDate dueOn) implements CommitmentFact {}

  /** Another due date or owner was agreed on. */
  record Renegotiated(Slip slip) implements CommitmentFact {}

  /** A later meeting reviewed it. */
  record Reviewed(Review review) implements CommitmentFact {}

  /** A wrong record was corrected. */
  record Corrected(Commitment before, Wording reason) implements CommitmentFact {}

  /** It moved from one status to another. */
  sealed interface Moved extends CommitmentFact {

    Transition transition();
  }

  record Proposed(Transition transition) implements Moved {}

  record Agreed(Transition transition) implements Moved {}

  record Started(Transition transition) implements Moved {}

  record Blocked(Transition transition) implements Moved {}

  record Unblocked(Transition transition) implements Moved {}

  record Delivered(Transition transition) implements Moved {}

  record Verified(Transition transition) implements Moved {}

  /** It is in progress again after delivery: its contributions are taken back. */
  record Reopened(Transition transition) implements Moved {}

  record Dropped(Transition transition) implements Moved {}
}
