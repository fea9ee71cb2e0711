package org.hito.meeting.commitment.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingPolicy;
import org.hito.meeting.meeting.domain.ReviseMeeting;

/** Changes the declaration of an existing commitment. */
public record ReviseCommitment(CommitmentDraft draft) {

  /** Decides on it, given its meeting and that meeting's forum. */
  public Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, Meeting meeting, Forum forum, Actor actor) {
    CommitmentDraft next =
        draft.withEvidence(Evidence.union(commitment.evidence(), draft.evidence()));
    Optional<Rejection> refusal = MeetingPolicy.mayChange(actor, forum, meeting.host());
    if (refusal.isEmpty() && next.equals(commitment.draft())) {
      return Decision.unchanged(commitment);
    }
    return refusal
        .or(() -> agreedAlready(commitment))
        .or(() -> handedOver(commitment))
        .or(() -> ReviseMeeting.refusalToChange(meeting))
        .or(() -> broken(commitment, meeting))
        .<Decision<Commitment, CommitmentFact>>map(Decision::rejected)
        .orElseGet(
            () ->
                Decision.accepted(
                    commitment.declaredAs(next), new CommitmentFact.Revised(commitment)));
  }

  /** An agreed due date is not edited: it is renegotiated, or corrected by an administrator. */
  private Optional<Rejection> agreedAlready(Commitment commitment) {
    return commitment.agreed() && !Objects.equals(draft.dueOn(), commitment.dueOn())
        ? Optional.of(Rejection.conflict("agreed-already", Map.of("commitment", commitment.code())))
        : Optional.empty();
  }

  /** After a handover, declarations do not change the owner. */
  private Optional<Rejection> handedOver(Commitment commitment) {
    return commitment.handedOver() && !draft.owner().equals(commitment.owner())
        ? Optional.of(
            Rejection.conflict(
                "handed-over",
                Map.of("commitment", commitment.code(), "owner", commitment.owner())))
        : Optional.empty();
  }

  private Optional<Rejection> broken(Commitment commitment, Meeting meeting) {
    List<Violation> violations =
        CommitmentRules.violations(draft, meeting, commitment.contributions());
    if (!draft.meeting().equals(commitment.meeting())) {
      violations.add(Violation.of("/meeting", "immutable-member"));
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }
}
