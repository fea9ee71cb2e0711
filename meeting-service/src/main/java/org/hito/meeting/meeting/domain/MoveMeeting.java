package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;
import org.hito.meeting.forum.domain.Forum;

/**
 * Moves a meeting: it was held, its minutes are final, or it will not take place.
 *
 * @param to the new status
 * @param on when
 * @param reason why; may be empty
 */
public record MoveMeeting(MeetingStatus to, PartialDate on, Wording reason) {

  /** Decides on it, given its forum. */
  public Decision<Meeting, MeetingFact> decide(
      Meeting meeting, Forum forum, LocalDate today, Actor actor) {
    Optional<Rejection> refusal =
        MeetingPolicy.mayChange(actor, forum, meeting.host())
            .or(() -> illegal(meeting.status()))
            .or(() -> wrongDate(meeting, today).map(Rejection::invalid));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    MeetingMove move = new MeetingMove(to, on, reason.plain(), reason.text(), actor.agency());
    return Decision.accepted(meeting.moved(move), MeetingFact.of(meeting.status(), move));
  }

  private Optional<Violation> wrongDate(Meeting meeting, LocalDate today) {
    Optional<Violation> wrong = MoveDate.violation(on, meeting.lastMovedOn(), today);
    return to == MeetingStatus.CANCELLED
        ? wrong
        : wrong.or(() -> MeetingRules.notBegun("/on", meeting.from(), on.last()));
  }

  private Optional<Rejection> illegal(MeetingStatus from) {
    List<String> allowed = from.allowed().stream().map(MeetingStatus::name).toList();
    return from.allows(to)
        ? Optional.empty()
        : Optional.of(Rejection.illegalMove(from.name(), to.name(), allowed));
  }
}
