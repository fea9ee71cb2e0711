package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DROPPED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.CommitmentStatus.VERIFIED;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

  private static Commitment moved(Commitment before, CommitmentStatus to, String on) {
    return before.moved(new Move(to, date(on), null, null, null, "economia-mx"), List.of());
  }

  private static Commitment dueOn(String due) {
    CommitmentDraft draft = due == null ? Given.undated() : Given.dueOn(due);
    return draft.toCommitment("mou", "hled", Course.from(IN_PROGRESS));
  }

  @ParameterizedTest
  @EnumSource(names = {"RECOMMENDED", "PROPOSED", "AGREED", "IN_PROGRESS", "BLOCKED"})
  void anUndeliveredCommitmentIsOpen(CommitmentStatus status) {
    // When
    Outcome outcome = commitment(status).outcome();

    // Then
    assertEquals(Outcome.OPEN, outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, 2022-06-29, KEPT_ON_TIME",
    "2022-06-30, 2022-06-30, KEPT_ON_TIME",
    "2022-06-30, 2022-07-01, KEPT_LATE",
    "2022-06-30, 2022-06, KEPT_ON_TIME",
    "2022-06-30, 2022, KEPT_ON_TIME",
    "2022-06-30, 2022-07, KEPT_LATE",
    "2022-06-30, 2023, KEPT_LATE",
    "2022-06, 2022-06-30, KEPT_ON_TIME",
    "2022-06, 2022-07-01, KEPT_LATE",
    "2022, 2022-12-31, KEPT_ON_TIME",
    "2022, 2022, KEPT_ON_TIME",
    "2022, 2023-01, KEPT_LATE",
    ", 2030-01-01, KEPT_ON_TIME"
  })
  void itIsLateWhenEveryDayOfItsDeliveryLiesBehindEveryDayItWasDue(
      String due, String delivered, Outcome expected) {
    // When
    Outcome outcome = moved(dueOn(due), DELIVERED, delivered).outcome();

    // Then
    assertEquals(expected, outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-01, 2022-07-10, KEPT_ON_TIME",
    "2022-06-30, 2023, KEPT_ON_TIME",
    "2022-07-01, 2022-07-10, KEPT_LATE",
    "2022-07, 2022-07-10, KEPT_LATE"
  })
  void deliveredByADateItIsLateOnlyIfTheMoveBeforeWas(
      String started, String deliveredBy, Outcome expected) {
    // Given
    Commitment begun = moved(dueOn("2022-06-30"), IN_PROGRESS, started);
    Move by = new Move(DELIVERED, date(deliveredBy), date(deliveredBy), null, null, "economia-mx");

    // When
    Commitment delivered = begun.moved(by, List.of());

    // Then
    assertEquals(expected, delivered.outcome());
    assertEquals(expected, moved(delivered, VERIFIED, "2023-01-01").outcome());
    assertEquals(date(deliveredBy), delivered.closedBy());
  }

  @Test
  void verifyingLaterMakesNothingLate() {
    // Given
    Commitment delivered = moved(dueOn("2022-06-30"), DELIVERED, "2022-06-30");

    // When
    Outcome outcome = moved(delivered, VERIFIED, "2022-09-01").outcome();

    // Then
    assertEquals(Outcome.KEPT_ON_TIME, outcome);
  }

  @Test
  void aReopenedCommitmentIsOpenAndCountsByItsLastDelivery() {
    // Given
    Commitment delivered = moved(dueOn("2022-06-30"), DELIVERED, "2022-06-30");
    Commitment reopened = moved(delivered, IN_PROGRESS, "2022-07-10");

    // When
    Commitment again = moved(reopened, DELIVERED, "2022-08-01");

    // Then
    assertEquals(
        List.of(Outcome.KEPT_ON_TIME, Outcome.OPEN, Outcome.KEPT_LATE),
        List.of(delivered.outcome(), reopened.outcome(), again.outcome()));
  }

  @Test
  void aDroppedCommitmentIsDroppedAtAnyTime() {
    // When
    Outcome outcome = moved(dueOn("2022-06-30"), DROPPED, "2022-05-01").outcome();

    // Then
    assertEquals(Outcome.DROPPED, outcome);
  }
}
