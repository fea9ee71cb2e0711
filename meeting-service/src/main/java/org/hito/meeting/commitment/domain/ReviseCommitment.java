package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.ReviseMeeting;

/** Changes the declaration of an existing commitment. */
public record ReviseCommitment(CommitmentDraft draft) {

  /** Decides on it, given its meeting and that meeting's forum, or nulls. */
  public Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, Meeting meeting, Forum forum, LocalDate today, Actor actor) {
    CommitmentDraft next =
        draft.withEvidence(Evidence.union(commitment.evidence(), draft.evidence()));
    Optional<Rejection> refusal =
        CommitmentPolicy.mayDeclare(actor, meeting, forum, commitment.owner())
            .or(() -> CommitmentPolicy.mayDeclare(actor, meeting, forum, draft.owner()));
    if (refusal.isEmpty() && next.equals(commitment.draft())) {
      return Decision.unchanged(commitment);
    }
    return refusal
        .or(() -> agreedAlready(commitment))
        .or(() -> handedOver(commitment))
        .or(() -> Optional.ofNullable(meeting).flatMap(ReviseMeeting::refusalToChange))
        .or(() -> broken(commitment, meeting, today))
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

  private Optional<Rejection> broken(Commitment commitment, Meeting meeting, LocalDate today) {
    List<Violation> violations =
        CommitmentRules.violations(draft, meeting, commitment.contributions());
    if (!Objects.equals(draft.meeting(), commitment.meeting())) {
      violations.add(Violation.of("/meeting", "immutable-member"));
    }
    if (draft.agreedOn() != null && !draft.agreedOn().equals(commitment.agreedOn())) {
      MoveDate.inFuture("/agreedOn", draft.agreedOn(), today)
          .or(() -> agreedAfter(commitment.earliestOn()))
          .ifPresent(violations::add);
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  private Optional<Violation> agreedAfter(PartialDate earliest) {
    return earliest != null && earliest.isBefore(draft.agreedOn())
        ? Optional.of(Violation.of("/agreedOn", "agreed-after-course", "date", earliest.text()))
        : Optional.empty();
  }
}
