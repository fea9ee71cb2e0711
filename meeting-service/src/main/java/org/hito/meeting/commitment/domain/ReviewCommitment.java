package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingPolicy;
import org.hito.meeting.meeting.domain.MeetingStatus;

/**
 * Records a meeting's review of a commitment, in any status of either; only a cancelled meeting
 * reviews nothing.
 *
 * @param meeting the meeting that reviewed it
 * @param on when
 * @param outcome what the meeting found
 * @param note a remark, or null
 */
public record ReviewCommitment(
    String meeting, PartialDate on, ReviewOutcome outcome, LocalisedText note) {

  /**
   * Decides on it; a repeated review changes nothing.
   *
   * @param madeFrom the first day on which the commitment can have been made
   * @param reviewing the named meeting
   * @param forum that meeting's forum
   */
  public Decision<Commitment, CommitmentFact> decide(
      Commitment commitment,
      LocalDate madeFrom,
      Meeting reviewing,
      Forum forum,
      LocalDate today,
      Actor actor) {
    Optional<Rejection> refusal =
        MeetingPolicy.mayChange(actor, forum, reviewing.host())
            .or(() -> broken(commitment, madeFrom, reviewing, today));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Review review = new Review(meeting, on, outcome, note, actor.agency());
    return commitment.reviews().entries().contains(review)
        ? Decision.unchanged(commitment)
        : Decision.accepted(commitment.reviewed(review), new CommitmentFact.Reviewed(review));
  }

  private Optional<Rejection> broken(
      Commitment commitment, LocalDate madeFrom, Meeting reviewing, LocalDate today) {
    List<Violation> violations = new ArrayList<>();
    MoveDate.inFuture("/on", on, today)
        .or(() -> MadeDate.violation("/on", on, madeFrom))
        .or(() -> MeetingDays.violation("/on", on, reviewing))
        .ifPresent(violations::add);
    if (reviewing.status() == MeetingStatus.CANCELLED) {
      violations.add(Violation.of("/meeting", "reviewed-in-cancelled-meeting"));
    }
    if (commitment.landmarks().isFullFor(meeting)) {
      violations.add(
          Violation.of("/meeting", "reviewed-by-many", "maximum", Landmarks.MOST_REVIEWERS));
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }
}
