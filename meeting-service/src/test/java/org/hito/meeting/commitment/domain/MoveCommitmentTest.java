package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DROPPED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.CommitmentStatus.VERIFIED;
import static org.hito.meeting.commitment.domain.Given.ADMIN;
import static org.hito.meeting.commitment.domain.Given.OTHER;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.PAPER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.delivered;
import static org.hito.meeting.commitment.domain.Given.move;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveCommitmentTest {

  @Test
  void aMoveIsKeptWithItsDateItsNoteAndTheAgencyThatMadeIt() {
    // Given
    MoveCommitment start =
        new MoveCommitment(
            IN_PROGRESS, PartialDate.parse("2022-05"), null, Wording.of("Under way"), List.of());

    // When
    var decision = start.decide(commitment(AGREED), Given.MADE, TODAY, OWNER);

    // Then
    Move expected =
        new Move(IN_PROGRESS, PartialDate.parse("2022-05"), null, "Under way", null, "economia-mx");
    assertEquals(List.of(expected), Given.state(decision).moves().entries());
    assertEquals(
        List.of(new CommitmentFact.Started(new Transition(AGREED, expected, List.of()))),
        Given.accepted(decision).facts());
  }

  @Test
  void deliveringTwiceIsRefusedWithTheAllowedMoves() {
    // Given
    Commitment delivered = delivered("2022-04-30");

    // When
    Rejection rejection =
        rejection(move(DELIVERED, "2022-05-01").decide(delivered, Given.MADE, TODAY, OWNER));

    // Then
    assertEquals(Rejection.Kind.CONFLICT, rejection.kind());
    assertEquals(List.of("VERIFIED", "IN_PROGRESS"), rejection.allowed());
  }

  @Test
  void verifyingWithoutEvidenceIsRefused() {
    // Given
    Commitment delivered = delivered("2022-04-30");

    // When
    Rejection rejection =
        rejection(move(VERIFIED, "2022-05-01").decide(delivered, Given.MADE, TODAY, OTHER));

    // Then
    assertEquals("/evidence", rejection.violations().get(0).pointer());
    assertEquals("verified-without-evidence", rejection.violations().get(0).code());
  }

  @Test
  void evidenceShownEarlierIsEnoughToVerify() {
    // Given
    Commitment delivered =
        Given.state(
            move(DELIVERED, "2022-04-30", PAPER)
                .decide(commitment(IN_PROGRESS), Given.MADE, TODAY, OWNER));

    // When
    Commitment verified =
        Given.state(move(VERIFIED, "2022-05-01").decide(delivered, Given.MADE, TODAY, OTHER));

    // Then
    assertEquals(VERIFIED, verified.status());
    assertEquals("us-state", verified.moves().last().actor());
  }

  @Test
  void theSameEvidenceAddressTwiceIsOne() {
    // Given
    Commitment shown =
        Given.state(
            move(DELIVERED, "2022-04-30", PAPER)
                .decide(commitment(IN_PROGRESS), Given.MADE, TODAY, OWNER));
    Evidence again = new Evidence("Another title", PAPER.url());

    // When
    var decision =
        move(VERIFIED, "2022-05-01", again, again).decide(shown, Given.MADE, TODAY, OTHER);

    // Then
    assertEquals(List.of(PAPER), Given.state(decision).evidence());
    CommitmentFact.Moved fact = (CommitmentFact.Moved) Given.accepted(decision).facts().get(0);
    assertEquals(List.of(), fact.transition().evidence());
  }

  @ParameterizedTest
  @CsvSource({"ftp://gob.mx/mou.pdf", "javascript:alert(1)", "mou.pdf", "https://", "'not one'"})
  void evidenceThatIsNotAnHttpAddressIsRefused(String url) {
    // Given
    MoveCommitment deliver = move(DELIVERED, "2022-04-30", PAPER, new Evidence(null, url));

    // When
    Rejection rejection =
        rejection(deliver.decide(commitment(IN_PROGRESS), Given.MADE, TODAY, OWNER));

    // Then
    assertEquals("/evidence/1/url", rejection.violations().get(0).pointer());
    assertEquals("not-an-address", rejection.violations().get(0).code());
  }

  @Test
  void verifyingOnesOwnIsRefusedEvenToAnAdministrator() {
    // Given
    Actor admin = Given.agency("economia-mx", Actor.PLATFORM_ADMIN);

    // When
    Rejection rejection =
        rejection(
            move(VERIFIED, "2022-05-01", PAPER)
                .decide(delivered("2022-04-30"), Given.MADE, TODAY, admin));

    // Then
    assertEquals(Rejection.Kind.FORBIDDEN, rejection.kind());
    assertEquals("verifies-own", rejection.code());
  }

  @Test
  void aVerifiedCommitmentWasClosedWhenItWasDelivered() {
    // Given
    Commitment delivered = delivered("2022-04-30");

    // When
    Commitment verified =
        Given.state(
            move(VERIFIED, "2022-07-01", PAPER).decide(delivered, Given.MADE, TODAY, OTHER));

    // Then
    assertEquals("2022-04-30", verified.closedOn().text());
  }

  @Test
  void aReopenedCommitmentIsOpenAndHasNoClosingDate() {
    // Given
    Commitment delivered = delivered("2022-04-30");

    // When
    Commitment reopened =
        Given.state(move(IN_PROGRESS, "2022-05-01").decide(delivered, Given.MADE, TODAY, OWNER));

    // Then
    assertEquals(true, reopened.open());
    assertNull(reopened.closedOn());
  }

  @Test
  void aDroppedCommitmentIsClosedOnThatDay() {
    // Given
    Commitment agreed = commitment(AGREED);

    // When
    Commitment dropped =
        Given.state(move(DROPPED, "2022-05-01").decide(agreed, Given.MADE, TODAY, ADMIN));

    // Then
    assertEquals("2022-05-01", dropped.closedOn().text());
    assertNull(dropped.moves().last().actor());
  }
}
