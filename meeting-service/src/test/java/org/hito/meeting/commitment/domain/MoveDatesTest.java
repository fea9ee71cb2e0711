package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.CommitmentStatus.VERIFIED;
import static org.hito.meeting.commitment.domain.Given.MADE;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.delivered;
import static org.hito.meeting.commitment.domain.Given.move;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of moves. */
class MoveDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, date-in-future",
    "2026-12, date-in-future",
    "2027, date-in-future",
    "2022-04-29, date-before-last-move",
    "2022-03, date-before-last-move",
    "2021, date-before-last-move"
  })
  void aDateThatCannotBeRightIsRefused(String on, String code) {
    // Given
    Commitment delivered = delivered("2022-04-30");

    // When
    Rejection rejection =
        rejection(move(IN_PROGRESS, on).decide(delivered, Given.MADE, TODAY, OWNER));

    // Then
    assertEquals(Rejection.Kind.INVALID, rejection.kind());
    assertEquals("/on", rejection.violations().get(0).pointer());
    assertEquals(code, rejection.violations().get(0).code());
  }

  @ParameterizedTest
  @CsvSource({"2022-04-30", "2022-04", "2022", "2026-11-22", "2026-11", "2026"})
  void aDateThatMayBeRightIsTaken(String on) {
    // Given
    Commitment delivered = delivered("2022-04-30");

    // When
    Commitment reopened =
        Given.state(move(IN_PROGRESS, on).decide(delivered, Given.MADE, TODAY, OWNER));

    // Then
    assertEquals(on, reopened.moves().last().on().text());
  }

  @ParameterizedTest
  @CsvSource({"1990-01-01, true", "2022-03, true", "2022-04, false", "2022, false"})
  void nothingHappensToAPromiseBeforeItIsMade(String on, boolean refused) {
    // When
    var decision = move(IN_PROGRESS, on).decide(commitment(AGREED), Given.MADE, TODAY, OWNER);

    // Then
    assertEquals(refused, decision instanceof Decision.Rejected);
    if (refused) {
      assertEquals(
          List.of(Violation.of("/on", "before-meeting", "from", "2022-04-01")),
          rejection(decision).violations());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, date-in-future",
    "2022-03, date-before-last-move",
    "2022-05-09, date-before-last-move"
  })
  void aDateByWhichItHappenedIsHeldToTheSameRules(String by, String code) {
    // Given
    PartialDate date = PartialDate.parse(by);
    Commitment started =
        Given.state(
            Given.move(IN_PROGRESS, "2022-05-10").decide(commitment(AGREED), MADE, TODAY, OWNER));
    MoveCommitment delivery = new MoveCommitment(DELIVERED, date, date, Wording.NONE, List.of());

    // When
    var decision = delivery.decide(started, MADE, TODAY, OWNER);

    // Then
    assertEquals(
        List.of("/by " + code),
        Given.rejection(decision).violations().stream()
            .map(wrong -> wrong.pointer() + " " + wrong.code())
            .toList());
  }

  @Test
  void whatFollowsADateByWhichItHappenedMayBeEarlier() {
    // Given
    PartialDate by = PartialDate.parse("2022-12");
    Commitment delivered =
        Given.state(
            new MoveCommitment(DELIVERED, by, by, Wording.NONE, List.of(Given.PAPER))
                .decide(commitment(IN_PROGRESS), MADE, TODAY, OWNER));

    // When
    var verified = Given.move(VERIFIED, "2022-09-01").decide(delivered, MADE, TODAY, Given.OTHER);

    // Then
    assertEquals(by, Given.state(verified).closedOn());
    assertEquals(by, Given.state(verified).closedBy());
  }
}
