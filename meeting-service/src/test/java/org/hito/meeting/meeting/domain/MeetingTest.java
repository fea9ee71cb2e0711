package org.hito.meeting.meeting.domain;

import static org.hito.meeting.meeting.domain.MeetingStatus.CANCELLED;
import static org.hito.meeting.meeting.domain.MeetingStatus.CLOSED;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.hito.meeting.meeting.domain.MeetingStatus.PLANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Forum SIEN =
      new Forum("sien", new LocalisedText("SIEN", null), List.of(), List.of("oecd"), null);
  private static final Actor CONVENOR = new Actor("jane", "oecd", Set.of(Actor.AGENCY_EDITOR));

  /** The expected state machine. */
  private static final Map<MeetingStatus, Map<MeetingStatus, Class<?>>> MACHINE =
      Map.of(
          PLANNED,
          Map.of(HELD, MeetingFact.Held.class, CANCELLED, MeetingFact.Cancelled.class),
          HELD,
          Map.of(CLOSED, MeetingFact.Closed.class),
          CLOSED,
          Map.of(),
          CANCELLED,
          Map.of());

  private static MeetingDraft draft(String place, String from, String to) {
    return new MeetingDraft(
        "sien",
        8,
        new LocalisedText("SIEN-8", null),
        List.of(),
        "senacyt",
        place,
        PartialDate.parse(from),
        PartialDate.parse(to),
        List.of(),
        Countries.number(30),
        List.of(),
        null,
        null);
  }

  private static Meeting meeting(MeetingStatus status) {
    return draft("Panama City", "2024-12-10", "2024-12-12").toMeeting("sien-8", status, List.of());
  }

  private static MoveMeeting move(MeetingStatus to, String on) {
    return new MoveMeeting(to, PartialDate.parse(on), null);
  }

  private static Rejection rejection(Decision<Meeting, MeetingFact> decision) {
    return ((Decision.Rejected<Meeting, MeetingFact>) decision).rejection();
  }

  private static Decision.Accepted<Meeting, MeetingFact> accepted(
      Decision<Meeting, MeetingFact> decision) {
    return (Decision.Accepted<Meeting, MeetingFact>) decision;
  }

  static Stream<Arguments> everyStateTimesMove() {
    return Arrays.stream(MeetingStatus.values())
        .flatMap(from -> Arrays.stream(MeetingStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyStateTimesMove")
  void eachMoveFromEachStateIsTheFactItIsOrRefused(MeetingStatus from, MeetingStatus to) {
    // Given
    Class<?> expected = MACHINE.get(from).get(to);

    // When
    var decision = move(to, "2024-12-13").decide(meeting(from), SIEN, TODAY, CONVENOR);

    // Then
    if (expected == null) {
      assertEquals("illegal-move", rejection(decision).code());
      assertEquals(
          MACHINE.get(from).keySet(),
          rejection(decision).allowed().stream()
              .map(MeetingStatus::valueOf)
              .collect(Collectors.toSet()));
    } else {
      assertInstanceOf(expected, accepted(decision).facts().get(0));
      assertEquals(to, accepted(decision).state().status());
      assertEquals(
          List.of(new MeetingMove(to, PartialDate.parse("2024-12-13"), null, "oecd")),
          accepted(decision).state().moves());
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23, date-in-future", "2024-12-11, date-before-last-move"})
  void aDateThatCannotBeRightIsRefused(String on, String code) {
    // Given
    Meeting held =
        accepted(move(HELD, "2024-12-12").decide(meeting(PLANNED), SIEN, TODAY, CONVENOR)).state();

    // When
    Rejection rejection = rejection(move(CLOSED, on).decide(held, SIEN, TODAY, CONVENOR));

    // Then
    assertEquals(code, rejection.violations().get(0).code());
  }

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
            PartialDate.parse("2024-12"),
            null,
            List.of(new Participant(null, null, "speaker")),
            null,
            List.of(),
            null,
            null);

    // When
    Rejection rejection =
        rejection(new ScheduleMeeting("sien-8", draft, null).decide(SIEN, TODAY, CONVENOR));

    // Then
    assertEquals(List.of(Violation.of("/participants/0", "nobody-named")), rejection.violations());
  }

  @ParameterizedTest
  @EnumSource(MeetingStatus.class)
  void aMeetingIsRevisedUntilItIsClosedOrCancelled(MeetingStatus status) {
    // Given
    ReviseMeeting revision = new ReviseMeeting(draft("David", "2024-12-10", "2024-12-12"));

    // When
    var decision = revision.decide(meeting(status), SIEN, List.of(), TODAY, CONVENOR);

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
    var decision = same.decide(meeting(status), SIEN, List.of(), TODAY, CONVENOR);

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
            PartialDate.parse("2024-12-10"),
            null,
            List.of(),
            null,
            List.of(),
            null,
            null);

    // When
    Rejection rejection =
        rejection(
            new ReviseMeeting(elsewhere).decide(meeting(HELD), SIEN, List.of(), TODAY, CONVENOR));

    // Then
    assertEquals(List.of(Violation.of("/forum", "immutable-member")), rejection.violations());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "oecd, agency-editor, granted",
    "senacyt, agency-editor, granted",
    "utp, agency-editor, not-convenor-or-host",
    ", agency-editor, not-convenor-or-host",
    "oecd, agency-reporter, editor-role-needed",
    "oecd, verifier, editor-role-needed",
    "oecd, , editor-role-needed",
    ", , editor-role-needed",
    ", platform-admin, granted"
  })
  void onlyEditorsOfConvenorsAndOfTheHostChangeAMeeting(
      String agency, String role, String expected) {
    // Given
    Actor actor = new Actor("someone", agency, role == null ? Set.of() : Set.of(role));

    // When
    String outcome =
        MeetingPolicy.mayChange(actor, SIEN, "senacyt").map(Rejection::code).orElse("granted");

    // Then
    assertEquals(expected, outcome);
  }

  @Test
  void withoutAHostTheHostIsNobody() {
    // Given
    Actor nobody = new Actor("someone", null, Set.of(Actor.AGENCY_EDITOR));

    // When
    var refusal = MeetingPolicy.mayChange(nobody, SIEN, null);

    // Then
    assertEquals("not-convenor-or-host", refusal.orElseThrow().code());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-10, 2024-12-09, true",
    "2024-12-10, 2024-12, false",
    "2024-12-10, 2024-12-10, false",
    "2024-12, 2024-11-20, true",
    "2024, 2024-11-20, false"
  })
  void aMeetingIsNotHeldBeforeItBegins(String from, String on, boolean refused) {
    // Given
    Meeting planned = draft("Panama City", from, from).toMeeting("sien-8", PLANNED, List.of());

    // When
    var decision = move(HELD, on).decide(planned, SIEN, TODAY, CONVENOR);

    // Then
    assertEquals(refused, decision instanceof Decision.Rejected);
    if (refused) {
      assertEquals(
          List.of(Violation.of("/on", "not-begun", "from", from)),
          rejection(decision).violations());
    }
  }

  @Test
  void butItMayBeCancelledBefore() {
    // When
    var decision = move(CANCELLED, "2024-12-01").decide(meeting(PLANNED), SIEN, TODAY, CONVENOR);

    // Then
    assertInstanceOf(Decision.Accepted.class, decision);
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

  @ParameterizedTest
  @CsvSource({"2024-12-13, true", "2024-12-12, false", "2025, true", "2024, false"})
  void itIsNotMovedBehindTheDayItWasHeld(String from, boolean refused) {
    // Given
    Meeting held =
        accepted(move(HELD, "2024-12-12").decide(meeting(PLANNED), SIEN, TODAY, CONVENOR)).state();

    // When
    var revised =
        new ReviseMeeting(draft("Panama City", from, from))
            .decide(held, SIEN, List.of(), TODAY, CONVENOR);

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
            meeting(PLANNED), SIEN, List.of(promise(recordedOn, earliestOn, due)), TODAY, CONVENOR);

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
    "2024-12-11, true",
    "2025, true",
    "2024-12-10, false",
    "2024-12, false",
    "2023, false"
  })
  void commitmentsMatterWhereAMeetingBeginsLater(String from, boolean later) {
    assertEquals(
        later,
        new ReviseMeeting(draft("Panama City", from, "2031")).beginsLaterThan(meeting(PLANNED)));
  }
}
