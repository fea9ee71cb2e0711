package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;

/** Changes the declaration of an existing meeting. */
public record ReviseMeeting(MeetingDraft draft) {

  /** True if the days of the meeting change, so that what was recorded there matters. */
  public boolean changesDaysOf(Meeting meeting) {
    return !Objects.equals(draft.from(), meeting.from())
        || !Objects.equals(draft.to(), meeting.to());
  }

  /**
   * Decides on it.
   *
   * @param forum its forum
   * @param records where its {@link #changesDaysOf days change}, what was recorded there, or at
   *     least the part with the first {@link #contradiction}
   */
  public Decision<Meeting, MeetingFact> decide(
      Meeting meeting, Forum forum, Records records, LocalDate today, Actor actor) {
    Optional<Rejection> refusal = MeetingPolicy.mayChange(actor, forum, meeting.host());
    if (refusal.isEmpty() && draft.equals(meeting.draft())) {
      return Decision.unchanged(meeting);
    }
    return refusal
        .or(() -> refusalToChange(meeting))
        .or(() -> broken(meeting, records, today))
        .<Decision<Meeting, MeetingFact>>map(Decision::rejected)
        .orElseGet(
            () -> Decision.accepted(meeting.declaredAs(draft), new MeetingFact.Revised(meeting)));
  }

  private Optional<Rejection> broken(Meeting meeting, Records records, LocalDate today) {
    List<Violation> violations = MeetingRules.violations(draft);
    if (!draft.forum().equals(meeting.forum())) {
      violations.add(Violation.of("/forum", "immutable-member"));
    }
    if (meeting.status() == MeetingStatus.HELD) {
      MeetingRules.notBegun("/from", draft.from(), meeting.heldBy(today))
          .ifPresent(violations::add);
    }
    contradiction(meeting, records).ifPresent(violations::add);
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  /** The first record that does not fit the days of the draft, but fitted those before. */
  public Optional<Violation> contradiction(Meeting meeting, Records records) {
    return records.promises().stream()
        .filter(promise -> meeting.from() == null || promise.earlierThan(meeting.from()).isEmpty())
        .flatMap(promise -> beginsAfter(promise).stream())
        .findFirst()
        .or(() -> leavesOut(meeting, records.agreements()));
  }

  private Optional<Violation> beginsAfter(Promise promise) {
    return Optional.ofNullable(draft.from())
        .flatMap(promise::earlierThan)
        .map(
            date ->
                new Violation(
                    "/from",
                    "begins-after-commitment",
                    Map.of("commitment", promise.commitment(), "date", date.text())));
  }

  // one that was outside the meeting's days before does not block the change
  private Optional<Violation> leavesOut(Meeting meeting, List<Agreement> agreements) {
    Meeting revised = meeting.declaredAs(draft);
    return agreements.stream()
        .filter(agreed -> meeting.mayBeOn(agreed.on()) && !revised.mayBeOn(agreed.on()))
        .findFirst()
        .map(
            agreed ->
                new Violation(
                    agreed.on().isBefore(draft.from()) ? "/from" : "/to",
                    "leaves-out-renegotiation",
                    Map.of("commitment", agreed.commitment(), "date", agreed.on().text())));
  }

  /** Refuses changes of a meeting and its records once it is closed or cancelled. */
  public static Optional<Rejection> refusalToChange(Meeting meeting) {
    return meeting.status().isChangeable()
        ? Optional.empty()
        : Optional.of(
            Rejection.conflict(
                "meeting-not-changeable",
                Map.of("meeting", meeting.code(), "status", meeting.status().name())));
  }
}
