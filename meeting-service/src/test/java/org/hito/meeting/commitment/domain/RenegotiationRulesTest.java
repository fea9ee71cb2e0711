package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.Given.ADMIN;
import static org.hito.meeting.commitment.domain.Given.MADE;
import static org.hito.meeting.commitment.domain.Given.OTHER;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.REPORTER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.review;
import static org.hito.meeting.commitment.domain.Renegotiations.renegotiated;
import static org.hito.meeting.commitment.domain.Renegotiations.until;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RenegotiationRulesTest {

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
        new RenegotiateCommitment(null, null, on, Wording.of("Why"), List.of(), null);
    RenegotiateCommitment partner =
        new RenegotiateCommitment(null, "us-state", on, Wording.of("Why"), List.of("utp"), null);

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

  @ParameterizedTest
  @EnumSource(MeetingStatus.class)
  void nothingIsAgreedInACancelledMeeting(MeetingStatus status) {
    // When
    var decision =
        until("2022-12", "2022-04-12")
            .decide(commitment(AGREED), LocalDate.MIN, review(status), TODAY, OWNER);

    // Then
    if (status == MeetingStatus.CANCELLED) {
      assertEquals(
          List.of(Violation.of("/meeting", "agreed-in-cancelled-meeting")),
          rejection(decision).violations());
    } else {
      assertTrue(decision instanceof Decision.Accepted);
    }
  }
}
