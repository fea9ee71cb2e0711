package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Wording;
import org.hito.meeting.forum.domain.Forum;

/** A meeting of SIEN, and commands and decisions about it. */
final class Given {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static final Forum SIEN =
      new Forum(
          "sien", new LocalisedText("SIEN", null), List.of(), List.of("oecd"), null, null, null);

  static final Actor CONVENOR = new Actor("jane", "oecd", Set.of(Actor.AGENCY_EDITOR));

  private Given() {}

  static MeetingDraft draft(String place, String from, String to) {
    return new MeetingDraft(
        "sien",
        8,
        new LocalisedText("SIEN-8", null),
        List.of(),
        "senacyt",
        place,
        null,
        PartialDate.parse(from),
        PartialDate.parse(to),
        null,
        List.of(),
        Countries.number(30),
        List.of(),
        null,
        List.of(),
        null);
  }

  static Meeting meeting(MeetingStatus status) {
    return draft("Panama City", "2024-12-10", "2024-12-12").toMeeting("sien-8", status, List.of());
  }

  static MoveMeeting move(MeetingStatus to, String on) {
    return new MoveMeeting(to, PartialDate.parse(on), Wording.NONE);
  }

  static Rejection rejection(Decision<Meeting, MeetingFact> decision) {
    return ((Decision.Rejected<Meeting, MeetingFact>) decision).rejection();
  }

  static Decision.Accepted<Meeting, MeetingFact> accepted(Decision<Meeting, MeetingFact> decision) {
    return (Decision.Accepted<Meeting, MeetingFact>) decision;
  }
}
