package org.hito.meeting.meeting.domain;

import static org.hito.meeting.meeting.domain.Given.CONVENOR;
import static org.hito.meeting.meeting.domain.Given.SIEN;
import static org.hito.meeting.meeting.domain.Given.TODAY;
import static org.hito.meeting.meeting.domain.Given.accepted;
import static org.hito.meeting.meeting.domain.Given.draft;
import static org.hito.meeting.meeting.domain.Given.meeting;
import static org.hito.meeting.meeting.domain.Given.move;
import static org.hito.meeting.meeting.domain.Given.rejection;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.hito.meeting.meeting.domain.MeetingStatus.PLANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviseMeetingTest {

  @ParameterizedTest
  @EnumSource(MeetingStatus.class)
  void aMeetingIsRevisedUntilItIsClosedOrCancelled(MeetingStatus status) {
    // Given
    ReviseMeeting revision = new ReviseMeeting(draft("David", "2024-12-10", "2024-12-12"));

    // When
    var decision = revision.decide(meeting(status), SIEN, Records.NONE, TODAY, CONVENOR);

    // Then
    if (status == PLANNED || status == HELD) {
      assertEquals(List.of(new MeetingFact.Revised(meeting(status))), accepted(decision).facts());
    } else {
      assertEquals(Rejection.Kind.CONFLICT, rejection(decision).kind());
    }
  }

  @ParameterizedTest
  @EnumSource(MeetingStatus.class)
  void declaringTheSameAgainChangesNothingInAnyStatus(MeetingStatus status) {
    // Given
    ReviseMeeting same = new ReviseMeeting(meeting(status).draft());

    // When
    var decision = same.decide(meeting(status), SIEN, Records.NONE, TODAY, CONVENOR);

    // Then
    assertEquals(Decision.unchanged(meeting(status)), decision);
  }

  @Test
  void aMeetingStaysInItsForum() {
    // Given
    MeetingDraft elsewhere =
        new MeetingDraft(
            "hled",
            8,
            new LocalisedText("SIEN-8", null),
            List.of(),
            "senacyt",
            null,
            null,
            PartialDate.parse("2024-12-10"),
            null,
            null,
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            null);

    // When
    Rejection rejection =
        rejection(
            new ReviseMeeting(elsewhere)
                .decide(meeting(HELD), SIEN, Records.NONE, TODAY, CONVENOR));

    // Then
    assertEquals(List.of(Violation.of("/forum", "immutable-member")), rejection.violations());
  }

  @ParameterizedTest
  @CsvSource({"2024-12-13, true", "2024-12-12, false", "2025, true", "2024, false"})
  void itIsNotMovedBehindTheDayItWasHeld(String from, boolean refused) {
    // Given
    Meeting held =
        accepted(move(HELD, "2024-12-12").decide(meeting(PLANNED), SIEN, TODAY, CONVENOR)).state();

    // When
    var revised =
        new ReviseMeeting(draft("Panama City", from, from))
            .decide(held, SIEN, Records.NONE, TODAY, CONVENOR);

    // Then
    assertEquals(refused, revised instanceof Decision.Rejected);
    if (refused) {
      assertEquals("/from", rejection(revised).violations().get(0).pointer());
    }
  }

  private static Promise promise(String recordedOn, String earliestOn, String due) {
    return new Promise(
        "mou",
        LocalDate.parse(recordedOn),
        earliestOn == null ? null : PartialDate.parse(earliestOn),
        due == null ? List.of() : List.of(PartialDate.parse(due)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-10, 2024-12-20, , 2024-12-21, 2024-12-20", // it moved before the meeting
    "2025-01-10, 2024-12-20, , 2024-12-20,",
    "2025-01-10, 2024-12, , 2024-12-31,",
    "2025-01-10, 2024-12-20, , 2024-12,",
    "2024-12-20, 2024-12-20, , 2025-02-01,", // it was recorded before the meeting
    "2024-12-21, 2024-12-20, , 2025-02-01, 2024-12-20",
    "2025-01-10, , 2025-01-31, 2025-02, 2025-01-31", // it is due before the meeting
    "2025-01-10, , 2025-01, 2025-01-31,",
    "2025-01-10, , , 2030,",
    "2025-01-10, 2024-12-09, , 2025,", // it contradicted the meeting before
  })
  void aMeetingBeginsNoLaterThanTheDatesOfItsCommitments(
      String recordedOn, String earliestOn, String due, String from, String contradicted) {
    // Given
    ReviseMeeting later = new ReviseMeeting(draft("Panama City", from, "2031"));

    // When
    var decision =
        later.decide(
            meeting(PLANNED),
            SIEN,
            new Records(List.of(promise(recordedOn, earliestOn, due)), List.of()),
            TODAY,
            CONVENOR);

    // Then
    if (contradicted == null) {
      assertInstanceOf(Decision.Accepted.class, decision);
    } else {
      assertEquals(
          List.of(
              new Violation(
                  "/from",
                  "begins-after-commitment",
                  Map.of("commitment", "mou", "date", contradicted))),
          rejection(decision).violations());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-11, 2024-12-10, 2024-12-12,",
    "2024-12-11, 2024-12-11, 2024-12-11,",
    "2024-12-11, 2024-12, ,",
    "2024-12-10, 2024-12-11, 2024-12-12, /from", // it was agreed before
    "2024-12-12, 2024-12-09, 2024-12-11, /to", // it was agreed afterwards
    "2024-12-13, 2024-12-09, 2024-12-11,", // the meeting left it out before
  })
  void aMeetingHasTheDaysOnWhichSomethingWasRenegotiatedInIt(
      String on, String from, String to, String refused) {
    // Given
    ReviseMeeting moved = new ReviseMeeting(draft("David", from, to == null ? from : to));
    Records records = new Records(List.of(), List.of(new Agreement("mou", PartialDate.parse(on))));

    // When
    var decision = moved.decide(meeting(PLANNED), SIEN, records, TODAY, CONVENOR);

    // Then
    if (refused == null) {
      assertInstanceOf(Decision.Accepted.class, decision);
    } else {
      assertEquals(
          List.of(
              new Violation(
                  refused, "leaves-out-renegotiation", Map.of("commitment", "mou", "date", on))),
          rejection(decision).violations());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-10, 2024-12-12, false",
    "2024-12-11, 2024-12-12, true",
    "2024-12-10, 2024-12-11, true",
    "2024-12, 2024-12-12, true"
  })
  void whatWasRecordedMattersWhereTheDaysOfAMeetingChange(String from, String to, boolean changes) {
    assertEquals(
        changes, new ReviseMeeting(draft("David", from, to)).changesDaysOf(meeting(PLANNED)));
  }
}
