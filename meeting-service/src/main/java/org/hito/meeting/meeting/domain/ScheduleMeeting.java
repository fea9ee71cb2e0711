package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Starting;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;

/**
 * Declares a new meeting.
 *
 * @param code its code
 * @param draft its declaration
 * @param status its first status, null for PLANNED
 */
public record ScheduleMeeting(String code, MeetingDraft draft, MeetingStatus status) {

  public ScheduleMeeting {
    status = status == null ? MeetingStatus.PLANNED : status;
  }

  /** Decides on it, given the forum of the draft. */
  public Decision<Meeting, MeetingFact> decide(Forum forum, LocalDate today, Actor actor) {
    Optional<Rejection> refusal = MeetingPolicy.mayChange(actor, forum, draft.host());
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    List<Violation> violations = MeetingRules.violations(draft);
    Starting.violation(status, MeetingStatus.STARTING).ifPresent(violations::add);
    if (status == MeetingStatus.HELD) {
      MeetingRules.notBegun("/from", draft.from(), today).ifPresent(violations::add);
    }
    return violations.isEmpty()
        ? Decision.accepted(
            draft.toMeeting(code, status, List.of()), new MeetingFact.Scheduled(status))
        : Decision.rejected(Rejection.invalid(violations));
  }
}
