package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.Given.ADMIN;
import static org.hito.meeting.commitment.domain.Given.HLED;
import static org.hito.meeting.commitment.domain.Given.MADE;
import static org.hito.meeting.commitment.domain.Given.OTHER;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.REPORTER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.review;
import static org.hito.meeting.commitment.domain.Given.state;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.hito.meeting.meeting.domain.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RenegotiateCommitmentTest {

  private static RenegotiateCommitment until(String due, String on) {
    return new RenegotiateCommitment(
        due == null ? null : date(due), null, date(on), "More time", List.of("us-state"), null);
  }

  private static Commitment renegotiated(Commitment commitment, String due, String on) {
    return state(until(due, on).decide(commitment, MADE, null, TODAY, OWNER));
  }

  private static Commitment delivered(Commitment commitment, String on) {
    return commitment.moved(
        new Move(CommitmentStatus.DELIVERED, date(on), null, "economia-mx"), List.of());
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
                .decide(proposed, review(HELD), HLED, OWNER));

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
            null, "utp", date("2022-06-15"), "Its task by law", List.of("utp"), "hled-2022-06");

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

  @ParameterizedTest
  @EnumSource(CommitmentStatus.class)
  void onlyWhatIsAgreedAndOpenIsRenegotiated(CommitmentStatus status) {
    // When
    var decision =
        until("2022-12", "2022-06-15").decide(commitment(status), MADE, null, TODAY, OWNER);

    // Then
    String code =
        decision instanceof Decision.Rejected ? rejection(decision).code() : "renegotiated";
    assertEquals(
        switch (status) {
          case RECOMMENDED, PROPOSED -> "not-agreed-yet";
          case AGREED, IN_PROGRESS, BLOCKED -> "renegotiated";
          case DELIVERED, VERIFIED, DROPPED -> "commitment-closed";
        },
        code);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12, 2026-11-23, /on, date-in-future",
    "2022-12, 2022-03-31, /on, before-meeting",
    "2022-12, 2022-05-09, /on, before-last-agreement",
    "2022-05-31, 2022-06, /dueOn, due-before-renegotiation"
  })
  void datesThatContradictEachOtherAreRefused(String due, String on, String pointer, String code) {
    // Given
    Commitment known = renegotiated(commitment(AGREED), "2022-09", "2022-05-10");

    // When
    var violation =
        rejection(until(due, on).decide(known, MADE, null, TODAY, OWNER)).violations().get(0);

    // Then
    assertEquals(pointer, violation.pointer());
    assertEquals(code, violation.code());
  }

  @Test
  void itNeedsAChangeAnOrganisationToAgreeWithAndNoPartnerAsOwner() {
    // Given
    PartialDate on = date("2022-06-15");
    RenegotiateCommitment nothing =
        new RenegotiateCommitment(null, null, on, "Why", List.of(), null);
    RenegotiateCommitment partner =
        new RenegotiateCommitment(null, "us-state", on, "Why", List.of("utp"), null);

    // When
    var ofNothing = rejection(nothing.decide(commitment(AGREED), MADE, null, TODAY, OWNER));
    var ofPartner = rejection(partner.decide(commitment(AGREED), MADE, null, TODAY, OWNER));

    // Then
    assertEquals(
        List.of("required", "agreed-with-nobody"),
        ofNothing.violations().stream().map(violation -> violation.code()).toList());
    assertEquals("partner-also-owner", ofPartner.violations().get(0).code());
  }

  @Test
  void editorsOfTheOwnerAndAdministratorsRenegotiate() {
    // Given
    RenegotiateCommitment command = until("2022-12", "2022-06-15");

    // When, Then
    for (Actor actor : List.of(OWNER, ADMIN)) {
      assertTrue(
          command.decide(commitment(AGREED), MADE, null, TODAY, actor)
              instanceof Decision.Accepted);
    }
    assertEquals(
        "not-owner",
        rejection(command.decide(commitment(AGREED), MADE, null, TODAY, OTHER)).code());
    assertEquals(
        "editor-role-needed",
        rejection(command.decide(commitment(AGREED), MADE, null, TODAY, REPORTER)).code());
  }

  @Test
  void aDeclarationMayGoOnNamingTheOriginalDueDate() {
    // Given
    Commitment later = renegotiated(commitment(AGREED), "2022-12-31", "2022-06-15");

    // When
    CommitmentDraft same = Given.draft().asAgreed(later);
    CommitmentDraft other = Given.dueOn("2022-08").asAgreed(later);

    // Then
    assertEquals(later.draft(), same);
    assertEquals("2022-08", other.dueOn().text());
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-12, true",
    "2022-04-11, true",
    "2022-04-13, true",
    "2022-04, true",
    "2022, true",
    "2022-04-10, false",
    "2022-04-14, false",
    "2022-05, false"
  })
  void aRenegotiationInAMeetingHasADateOfTheMeeting(String on, boolean during) {
    // Given
    Meeting meeting = review(HELD, "2022-04-11", "2022-04-13");

    // When
    var decision = until("2022-12", on).decide(commitment(AGREED), MADE, meeting, TODAY, OWNER);

    // Then
    if (during) {
      assertTrue(decision instanceof Decision.Accepted);
    } else {
      Violation violation = rejection(decision).violations().get(0);
      assertEquals("/on", violation.pointer());
      assertEquals("outside-meeting", violation.code());
      assertEquals(Map.of("from", "2022-04-11", "to", "2022-04-13"), violation.arguments());
    }
  }

  @ParameterizedTest
  @CsvSource({"2022-04-30, true", "2022-03-31, false", "2022-05-01, false"})
  void aMeetingOfSomeDayOfAMonthMayHaveBeenOnEachOfThem(String on, boolean during) {
    // When
    var decision =
        until("2022-12", on).decide(commitment(AGREED), LocalDate.MIN, review(HELD), TODAY, OWNER);

    // Then
    assertEquals(during, decision instanceof Decision.Accepted);
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
      moved = moved.moved(new Move(to, date("2022-05-11"), null, null), List.of());
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
            null, "utp", date("2022-06-15"), "Its task by law", List.of("utp"), null);
    Commitment later = state(handover.decide(commitment(AGREED), MADE, null, TODAY, OWNER));
    for (int year = 1; year <= Newest.MOST; year++) {
      Slip slip =
          new Slip(
              later.dueOn(),
              date("20%d".formatted(22 + year)),
              null,
              date("2022-07"),
              "More time",
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
