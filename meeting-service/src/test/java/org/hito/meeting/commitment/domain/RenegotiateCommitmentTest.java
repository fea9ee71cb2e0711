package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.Given.HLED;
import static org.hito.meeting.commitment.domain.Given.MADE;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.review;
import static org.hito.meeting.commitment.domain.Given.state;
import static org.hito.meeting.commitment.domain.Renegotiations.renegotiated;
import static org.hito.meeting.commitment.domain.Renegotiations.until;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenegotiateCommitmentTest {

  private static Commitment delivered(Commitment commitment, String on) {
    return commitment.moved(
        new Move(CommitmentStatus.DELIVERED, date(on), null, null, null, "economia-mx"), List.of());
  }

  @Test
  void theDueDateChangesAndTheOriginalOneIsKept() {
    // When
    var decision =
        until("2022-12-31", "2022-06-15").decide(commitment(AGREED), MADE, null, TODAY, OWNER);

    // Then
    Slip slip =
        new Slip(
            date("2022-06-30"),
            date("2022-12-31"),
            null,
            date("2022-06-15"),
            "More time",
            null,
            List.of("us-state"),
            null,
            "economia-mx");
    Commitment after = state(decision);
    assertEquals("2022-12-31", after.dueOn().text());
    assertEquals("2022-06-30", after.originalDueOn().text());
    assertEquals(List.of(slip), after.slips().entries());
    assertEquals(List.of(new CommitmentFact.Renegotiated(slip)), Given.accepted(decision).facts());
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, KEPT_ON_TIME, true",
    "2022-09-01, KEPT_LATE, true",
    "2023-01-01, KEPT_LATE, false"
  })
  void aLateCommitmentStaysLateAndMayBeKeptAsRenegotiated(
      String on, Outcome outcome, boolean asRenegotiated) {
    // Given
    Commitment later = renegotiated(commitment(IN_PROGRESS), "2022-12-31", "2022-06-15");

    // When
    Commitment kept = delivered(later, on);

    // Then
    assertEquals(outcome, kept.outcome());
    assertEquals(asRenegotiated, kept.keptAsRenegotiated());
    assertTrue(kept.renegotiated());
    assertFalse(delivered(commitment(IN_PROGRESS), on).keptAsRenegotiated());
  }

  @Test
  void theOriginalDueDateIsTheOneAgreedFirst() {
    // Given
    Commitment proposed = commitment(CommitmentStatus.PROPOSED);
    Commitment revised =
        state(
            new ReviseCommitment(Given.dueOn("2022-08"))
                .decide(proposed, review(HELD), HLED, TODAY, OWNER));

    // When
    Commitment agreed = state(Given.move(AGREED, "2022-05-01").decide(revised, MADE, TODAY, OWNER));
    Commitment twice =
        renegotiated(renegotiated(agreed, "2022-10", "2022-07"), "2022-11-30", "2022-10-01");

    // Then
    assertNull(proposed.originalDueOn());
    assertNull(revised.originalDueOn());
    assertEquals("2022-08", agreed.originalDueOn().text());
    assertEquals("2022-08", twice.originalDueOn().text());
    assertEquals(2, twice.slips().count());
  }

  @Test
  void aCommitmentWithoutAnOriginalDueDateIsNeverLate() {
    // Given
    Commitment undated = Given.undated().toCommitment("mou", "hled", Course.from(IN_PROGRESS));

    // When
    Commitment dated = renegotiated(undated, "2022-12", "2022-06-15");
    Commitment kept = delivered(dated, "2023-02-01");

    // Then
    assertNull(dated.originalDueOn());
    assertNull(dated.slips().last().from());
    assertEquals(Outcome.KEPT_ON_TIME, kept.outcome());
    assertFalse(kept.keptAsRenegotiated());
  }

  @Test
  void itIsOverdueByTheCurrentDueDateAndThatIsRecordedAgain() {
    // Given
    Commitment stated = state(StateOverdue.decide(commitment(AGREED), date("2022-07-01").first()));

    // When
    Commitment later = renegotiated(stated, "2022-12-31", "2022-07-05");

    // Then
    assertFalse(later.overdue(date("2022-12-31").first()));
    assertTrue(later.overdue(date("2023-01-01").first()));
    assertEquals("2022-12-31", later.unstatedDueOn().text());
  }

  @Test
  void aHandoverChangesTheOwner() {
    // Given
    RenegotiateCommitment handover =
        new RenegotiateCommitment(
            null,
            "utp",
            date("2022-06-15"),
            Wording.of("Its task by law"),
            List.of("utp"),
            "hled-2022-06");

    // When
    Commitment after = state(handover.decide(commitment(AGREED), MADE, null, TODAY, OWNER));

    // Then
    assertEquals("utp", after.owner());
    assertEquals(new Slip.Handover("economia-mx", "utp"), after.slips().last().owner());
    assertEquals("2022-06-30", after.dueOn().text());
  }

  @Test
  void agreeingOnTheSameChangesNothing() {
    // When
    var decision =
        until("2022-06-30", "2022-06-15").decide(commitment(AGREED), MADE, null, TODAY, OWNER);

    // Then
    assertEquals(Decision.unchanged(commitment(AGREED)), decision);
  }

  @Test
  void aDeclarationMayStillNameTheOriginalDueDate() {
    // Given
    Commitment later = renegotiated(commitment(AGREED), "2022-12-31", "2022-06-15");

    // When
    CommitmentDraft same = Given.draft().asAgreed(later);
    CommitmentDraft other = Given.dueOn("2022-08").asAgreed(later);

    // Then
    assertEquals(later.draft(), same);
    assertEquals("2022-08", other.dueOn().text());
  }

  @Test
  void theDateOfAgreementIsKnownAfterAnyNumberOfMoves() {
    // Given
    Commitment agreed =
        state(
            Given.move(AGREED, "2022-05-10")
                .decide(commitment(CommitmentStatus.PROPOSED), MADE, TODAY, OWNER));
    Commitment moved = agreed;
    for (int move = 0; move <= Newest.MOST; move++) {
      CommitmentStatus to = move % 2 == 0 ? IN_PROGRESS : CommitmentStatus.BLOCKED;
      moved = moved.moved(new Move(to, date("2022-05-11"), null, null, null, null), List.of());
    }

    // When
    var early = until("2023", "2022-05-09").decide(moved, MADE, null, TODAY, OWNER);

    // Then
    assertEquals("before-last-agreement", rejection(early).violations().get(0).code());
    assertEquals("2022-05-10", moved.earliestOn().text());
  }

  @Test
  void theOriginalOwnerIsKnownAfterAnyNumberOfRenegotiations() {
    // Given
    RenegotiateCommitment handover =
        new RenegotiateCommitment(
            null, "utp", date("2022-06-15"), Wording.of("Its task by law"), List.of("utp"), null);
    Commitment later = state(handover.decide(commitment(AGREED), MADE, null, TODAY, OWNER));
    for (int year = 1; year <= Newest.MOST; year++) {
      Slip slip =
          new Slip(
              later.dueOn(),
              date("20%d".formatted(22 + year)),
              null,
              date("2022-07"),
              "More time",
              null,
              List.of("us-state"),
              null,
              "utp");
      later = later.renegotiated(slip);
    }

    // When
    CommitmentDraft asPromised = Given.draft().asAgreed(later);

    // Then
    assertEquals("utp", asPromised.owner());
  }
}
