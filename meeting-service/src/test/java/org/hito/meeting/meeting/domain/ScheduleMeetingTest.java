package org.hito.meeting.meeting.domain;

import static org.hito.meeting.meeting.domain.Given.CONVENOR;
import static org.hito.meeting.meeting.domain.Given.SIEN;
import static org.hito.meeting.meeting.domain.Given.TODAY;
import static org.hito.meeting.meeting.domain.Given.accepted;
import static org.hito.meeting.meeting.domain.Given.draft;
import static org.hito.meeting.meeting.domain.Given.meeting;
import static org.hito.meeting.meeting.domain.Given.rejection;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.hito.meeting.meeting.domain.MeetingStatus.PLANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleMeetingTest {

  @ParameterizedTest
  @EnumSource(MeetingStatus.class)
  void aMeetingIsDeclaredPlannedOrHeldOnly(MeetingStatus status) {
    // Given
    ScheduleMeeting command = new ScheduleMeeting("sien-8", meeting(PLANNED).draft(), status);

    // When
    var decision = command.decide(SIEN, TODAY, CONVENOR);

    // Then
    if (status == PLANNED || status == HELD) {
      assertEquals(List.of(new MeetingFact.Scheduled(status)), accepted(decision).facts());
    } else {
      assertEquals("/status", rejection(decision).violations().get(0).pointer());
    }
  }

  @Test
  void aMeetingDoesNotEndBeforeItBegins() {
    // Given
    MeetingDraft backwards = draft("Panama City", "2024-12-10", "2024-12-09");

    // When
    Rejection rejection =
        rejection(new ScheduleMeeting("sien-8", backwards, null).decide(SIEN, TODAY, CONVENOR));

    // Then
    assertEquals(List.of(Violation.of("/to", "ends-before-start")), rejection.violations());
  }

  @Test
  void aParticipantIsSomebody() {
    // Given
    MeetingDraft draft =
        new MeetingDraft(
            "sien",
            null,
            new LocalisedText("SIEN-8", null),
            List.of(),
            null,
            null,
            null,
            PartialDate.parse("2024-12"),
            null,
            null,
            List.of(new Participant(null, null, "speaker", null)),
            null,
            List.of(),
            null,
            List.of(),
            null);

    // When
    Rejection rejection =
        rejection(new ScheduleMeeting("sien-8", draft, null).decide(SIEN, TODAY, CONVENOR));

    // Then
    assertEquals(List.of(Violation.of("/participants/0", "nobody-named")), rejection.violations());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23, true", "2026-12, true", "2026-11, false", "2027, true"})
  void itIsNotDeclaredHeldBeforeItBegins(String from, boolean refused) {
    // Given
    MeetingDraft ahead = draft("Panama City", from, from);

    // When
    var declared = new ScheduleMeeting("sien-9", ahead, HELD).decide(SIEN, TODAY, CONVENOR);

    // Then
    assertEquals(refused, declared instanceof Decision.Rejected);
    if (refused) {
      assertEquals(
          List.of(Violation.of("/from", "not-begun", "from", from)),
          rejection(declared).violations());
    }
  }
}
