package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.PROPOSED;
import static org.hito.meeting.commitment.domain.Given.ADMIN;
import static org.hito.meeting.commitment.domain.Given.HLED;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.PAPER;
import static org.hito.meeting.commitment.domain.Given.STRANGER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.review;
import static org.hito.meeting.meeting.domain.MeetingStatus.CLOSED;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviseCommitmentTest {

  @Test
  void aRevisionRemembersWhatWasBefore() {
    // Given
    ReviseCommitment revision = new ReviseCommitment(Given.dueOn("2023-01-31"));

    // When
    var decision = revision.decide(commitment(PROPOSED), review(HELD), HLED, TODAY, OWNER);

    // Then
    assertEquals("2023-01-31", Given.state(decision).dueOn().text());
    assertEquals(
        List.of(new CommitmentFact.Revised(commitment(PROPOSED))),
        Given.accepted(decision).facts());
  }

  @ParameterizedTest
  @CsvSource(
      value = {"2023-01-31", "2022-05-31", "2022-06", "null"},
      nullValues = "null")
  void aDueDateThatWasAgreedIsNotEdited(String due) {
    // Given
    CommitmentDraft other = due == null ? Given.undated() : Given.dueOn(due);

    // When
    Rejection rejection =
        rejection(
            new ReviseCommitment(other)
                .decide(commitment(AGREED), review(HELD), HLED, TODAY, ADMIN));

    // Then
    assertEquals(Rejection.conflict("agreed-already", Map.of("commitment", "mou")), rejection);
  }

  @Test
  void noDueDateIsAddedAfterAgreementWithoutOne() {
    // Given
    Commitment undated = Given.undated().toCommitment("mou", "hled", Course.from(AGREED));

    // When
    Rejection rejection =
        rejection(
            new ReviseCommitment(Given.draft()).decide(undated, review(HELD), HLED, TODAY, OWNER));

    // Then
    assertEquals("agreed-already", rejection.code());
  }

  @Test
  void declaringTheSameAgainChangesNothingEvenAfterTheMeetingIsClosed() {
    // Given
    Commitment moved =
        Given.state(
            Given.move(CommitmentStatus.IN_PROGRESS, "2022-05-01", PAPER)
                .decide(commitment(AGREED), Given.MADE, TODAY, OWNER));

    // When
    var decision =
        new ReviseCommitment(Given.draft()).decide(moved, review(CLOSED), HLED, TODAY, OWNER);

    // Then
    assertEquals(Decision.unchanged(moved), decision);
  }

  @Test
  void commitmentsOfAClosedMeetingAreNotRevised() {
    // Given
    ReviseCommitment revision = new ReviseCommitment(Given.dueOn("2023-01-31"));

    // When
    Rejection rejection =
        rejection(revision.decide(commitment(PROPOSED), review(CLOSED), HLED, TODAY, OWNER));

    // Then
    assertEquals("meeting-not-changeable", rejection.code());
  }

  @Test
  void afterAHandoverTheOwnerIsNotEdited() {
    // Given
    RenegotiateCommitment handover =
        new RenegotiateCommitment(
            null,
            "utp",
            Given.date("2022-06-15"),
            Wording.of("Its task by law"),
            List.of("utp"),
            null);
    Commitment handedOver =
        Given.state(handover.decide(commitment(AGREED), Given.MADE, null, TODAY, OWNER));
    CommitmentDraft present = handedOver.draft();

    // When
    var back = new ReviseCommitment(present.withOwner("economia-mx"));
    var elsewhere = new ReviseCommitment(present.withOwner("conalep"));
    var same = new ReviseCommitment(present);

    // Then
    for (var revision : List.of(back, elsewhere)) {
      assertEquals(
          "handed-over",
          rejection(revision.decide(handedOver, review(HELD), HLED, TODAY, OWNER)).code());
    }
    assertEquals(
        Decision.unchanged(handedOver), same.decide(handedOver, review(HELD), HLED, TODAY, OWNER));
  }

  @Test
  void evidenceOnlyGrows() {
    // Given
    Evidence second = new Evidence(null, "https://gob.mx/annex.pdf");
    Commitment shown =
        Given.draft().withEvidence(List.of(PAPER)).toCommitment("mou", "hled", Course.from(AGREED));

    // When
    var decision =
        new ReviseCommitment(Given.draft().withEvidence(List.of(second)))
            .decide(shown, review(HELD), HLED, TODAY, OWNER);

    // Then
    assertEquals(List.of(PAPER, second), Given.state(decision).evidence());
  }

  @Test
  void aCommitmentStaysInItsMeeting() {
    // Given
    CommitmentDraft elsewhere =
        new CommitmentDraft(
            "hled-2021-09",
            null,
            Given.text("MoU on workforce"),
            List.of(),
            CommitmentKind.MOU,
            "economia-mx",
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            null);

    // When
    Rejection rejection =
        rejection(
            new ReviseCommitment(elsewhere)
                .decide(commitment(PROPOSED), review(HELD), HLED, TODAY, OWNER));

    // Then
    assertEquals("/meeting", rejection.violations().get(0).pointer());
    assertEquals("immutable-member", rejection.violations().get(0).code());
  }

  @Test
  void aStrangerRevisesNothingNotEvenToTheSame() {
    // Given
    ReviseCommitment revision = new ReviseCommitment(Given.draft());

    // When
    Rejection rejection =
        rejection(revision.decide(commitment(AGREED), review(HELD), HLED, TODAY, STRANGER));

    // Then
    assertEquals("not-convenor-or-host", rejection.code());
  }
}
