package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
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
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.Rejection;
import org.junit.jupiter.api.Test;

class ReviseCommitmentTest {

  @Test
  void aRevisionRemembersWhatWasBefore() {
    // Given
    ReviseCommitment revision = new ReviseCommitment(Given.dueOn("2023-01-31"));

    // When
    var decision = revision.decide(commitment(AGREED), review(HELD), HLED, OWNER);

    // Then
    assertEquals("2023-01-31", Given.state(decision).dueOn().text());
    assertEquals(
        List.of(new CommitmentFact.Revised(commitment(AGREED))), Given.accepted(decision).facts());
  }

  @Test
  void declaringTheSameAgainChangesNothingEvenAfterTheMeetingIsClosed() {
    // Given
    Commitment moved =
        Given.state(
            Given.move(CommitmentStatus.IN_PROGRESS, "2022-05-01", PAPER)
                .decide(commitment(AGREED), TODAY, OWNER));

    // When
    var decision = new ReviseCommitment(Given.draft()).decide(moved, review(CLOSED), HLED, OWNER);

    // Then
    assertEquals(Decision.unchanged(moved), decision);
  }

  @Test
  void whatWasRecordedInAClosedMeetingStays() {
    // Given
    ReviseCommitment revision = new ReviseCommitment(Given.dueOn("2023-01-31"));

    // When
    Rejection rejection =
        rejection(revision.decide(commitment(AGREED), review(CLOSED), HLED, OWNER));

    // Then
    assertEquals("meeting-not-changeable", rejection.code());
  }

  @Test
  void evidenceOnlyGrows() {
    // Given
    Evidence second = new Evidence(null, "https://gob.mx/annex.pdf");
    Commitment shown =
        Given.draft()
            .withEvidence(List.of(PAPER))
            .toCommitment("mou", "hled", AGREED, Newest.none(), Newest.none(), null, null);

    // When
    var decision =
        new ReviseCommitment(Given.draft().withEvidence(List.of(second)))
            .decide(shown, review(HELD), HLED, OWNER);

    // Then
    assertEquals(List.of(PAPER, second), Given.state(decision).evidence());
  }

  @Test
  void aCommitmentStaysInItsMeeting() {
    // Given
    CommitmentDraft elsewhere =
        new CommitmentDraft(
            "hled-2021-09",
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
            new ReviseCommitment(elsewhere).decide(commitment(AGREED), review(HELD), HLED, OWNER));

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
        rejection(revision.decide(commitment(AGREED), review(HELD), HLED, STRANGER));

    // Then
    assertEquals("not-convenor-or-host", rejection.code());
  }
}
