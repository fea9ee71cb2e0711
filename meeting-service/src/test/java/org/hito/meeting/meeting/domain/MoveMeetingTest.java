package org.hito.meeting.meeting.domain;

import static org.hito.meeting.meeting.domain.Given.CONVENOR;
import static org.hito.meeting.meeting.domain.Given.SIEN;
import static org.hito.meeting.meeting.domain.Given.TODAY;
import static org.hito.meeting.meeting.domain.Given.accepted;
import static org.hito.meeting.meeting.domain.Given.draft;
import static org.hito.meeting.meeting.domain.Given.meeting;
import static org.hito.meeting.meeting.domain.Given.move;
import static org.hito.meeting.meeting.domain.Given.rejection;
import static org.hito.meeting.meeting.domain.MeetingStatus.CANCELLED;
import static org.hito.meeting.meeting.domain.MeetingStatus.CLOSED;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.hito.meeting.meeting.domain.MeetingStatus.PLANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoveMeetingTest {

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
          List.of(new MeetingMove(to, PartialDate.parse("2024-12-13"), null, null, "oecd")),
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
}
