package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;

/** States that a due date has passed: once, and again only for another due date. */
public final class StateOverdue {

  private StateOverdue() {}

  /** Decides on the day: nothing changes unless the commitment is overdue and it was not stated. */
  public static Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, LocalDate today) {
    PartialDate dueOn = commitment.unstatedDueOn();
    return dueOn != null && commitment.overdue(today)
        ? Decision.accepted(commitment.missed(dueOn), new CommitmentFact.Overdue(dueOn))
        : Decision.unchanged(commitment);
  }
}
