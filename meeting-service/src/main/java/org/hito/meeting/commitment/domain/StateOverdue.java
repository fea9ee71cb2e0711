package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;

/** Records that a due date has passed: once per due date. */
public final class StateOverdue {

  private StateOverdue() {}

  /**
   * Decides on it; changes nothing unless the commitment is overdue and this was not recorded yet.
   */
  public static Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, LocalDate today) {
    PartialDate dueOn = commitment.unstatedDueOn();
    return dueOn != null && commitment.overdue(today)
        ? Decision.accepted(commitment.missed(dueOn), new CommitmentFact.Overdue(dueOn))
        : Decision.unchanged(commitment);
  }
}
