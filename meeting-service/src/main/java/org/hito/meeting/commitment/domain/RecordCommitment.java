package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Starting;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.ReviseMeeting;

/**
 * Records a commitment made in a meeting, or outside of one.
 *
 * @param code its code
 * @param draft its declaration
 * @param status its first status, null for AGREED
 */
public record RecordCommitment(String code, CommitmentDraft draft, CommitmentStatus status) {

  public RecordCommitment {
    status = status == null ? CommitmentStatus.AGREED : status;
  }

  public RecordCommitment withCode(String other) {
    return new RecordCommitment(other, draft, status);
  }

  /** Decides on it, given the meeting of the draft and that meeting's forum, or nulls. */
  public Decision<Commitment, CommitmentFact> decide(
      Meeting meeting, Forum forum, LocalDate today, Actor actor) {
    Optional<Rejection> refusal =
        refusal(meeting, forum, draft.owner(), actor).or(() -> broken(meeting, today));
    return refusal.isPresent()
        ? Decision.rejected(refusal.get())
        : Decision.accepted(
            started(meeting), new CommitmentFact.Recorded(madeOn(meeting, today), status));
  }

  private static Optional<Rejection> refusal(
      Meeting meeting, Forum forum, String owner, Actor actor) {
    return CommitmentPolicy.mayDeclare(actor, meeting, forum, owner)
        .or(() -> Optional.ofNullable(meeting).flatMap(ReviseMeeting::refusalToChange));
  }

  /** Whether the actor can record commitments in a meeting. */
  public static boolean isPossibleIn(Meeting meeting, Forum forum, Actor actor) {
    return refusal(meeting, forum, null, actor).isEmpty();
  }

  private Optional<Rejection> broken(Meeting meeting, LocalDate today) {
    List<Violation> violations = CommitmentRules.violations(draft, meeting, List.of());
    Optional.ofNullable(draft.agreedOn())
        .flatMap(on -> MoveDate.inFuture("/agreedOn", on, today))
        .ifPresent(violations::add);
    Starting.violation(status, CommitmentStatus.STARTING).ifPresent(violations::add);
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  /**
   * A commitment is made when its meeting begins, or today if the meeting is in the future or has
   * no day.
   */
  private PartialDate madeOn(Meeting meeting, LocalDate today) {
    if (meeting == null) {
      return draft.agreedOn();
    }
    return meeting.from() == null || meeting.from().isAhead(today)
        ? PartialDate.of(today)
        : meeting.from();
  }

  private Commitment started(Meeting meeting) {
    return draft
        .withEvidence(Evidence.union(List.of(), draft.evidence()))
        .toCommitment(code, meeting == null ? null : meeting.forum(), Course.from(status));
  }
}
