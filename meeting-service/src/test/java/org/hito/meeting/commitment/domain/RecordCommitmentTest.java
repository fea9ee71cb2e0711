package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.PROPOSED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.RECOMMENDED;
import static org.hito.meeting.commitment.domain.Given.HLED;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.PAPER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.review;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordCommitmentTest {

  private static RecordCommitment recording(CommitmentDraft draft) {
    return new RecordCommitment("mou", draft, PROPOSED);
  }

  private static Violation violationOf(CommitmentDraft draft) {
    Rejection rejection = rejection(recording(draft).decide(review(HELD), HLED, TODAY, OWNER));
    assertEquals(Rejection.Kind.INVALID, rejection.kind());
    return rejection.violations().get(0);
  }

  @Test
  void aPromiseIsRecordedInItsMeetingAndItsForumOnTheDayItWasMade() {
    // Given
    RecordCommitment recording = recording(Given.draft());

    // When
    var decision = recording.decide(review(HELD), HLED, TODAY, OWNER);

    // Then
    assertEquals("hled-2022-04", Given.state(decision).meeting());
    assertEquals("hled", Given.state(decision).forum());
    assertEquals(PROPOSED, Given.state(decision).status());
    assertEquals(
        List.of(new CommitmentFact.Recorded(Given.date("2022-04"), PROPOSED)),
        Given.accepted(decision).facts());
  }

  @Test
  void aPromiseWrittenDownBeforeItsMeetingIsRecordedToday() {
    // Given
    LocalDate beforeTheMeeting = LocalDate.of(2022, 3, 1);

    // When
    var decision = recording(Given.draft()).decide(review(HELD), HLED, beforeTheMeeting, OWNER);

    // Then
    assertEquals(
        "2022-03-01",
        ((CommitmentFact.Recorded) Given.accepted(decision).facts().get(0)).madeOn().text());
  }

  @Test
  void withoutAStatusItIsAgreed() {
    // Given
    RecordCommitment recording = new RecordCommitment("mou", Given.draft(), null);

    // When
    Commitment recorded = Given.state(recording.decide(review(HELD), HLED, TODAY, OWNER));

    // Then
    assertEquals(AGREED, recorded.status());
  }

  @ParameterizedTest
  @EnumSource(CommitmentStatus.class)
  void itStartsInOneOfTheFirstThreeOnly(CommitmentStatus status) {
    // Given
    RecordCommitment recording = new RecordCommitment("mou", Given.draft(), status);

    // When
    var decision = recording.decide(review(HELD), HLED, TODAY, OWNER);

    // Then
    if (Set.of(RECOMMENDED, PROPOSED, AGREED).contains(status)) {
      assertEquals(status, Given.state(decision).status());
    } else {
      assertEquals("/status", rejection(decision).violations().get(0).pointer());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingStatus.class,
      names = {"CLOSED", "CANCELLED"})
  void nothingIsRecordedInAMeetingThatIsClosedOrCancelled(MeetingStatus status) {
    // Given
    RecordCommitment recording = recording(Given.draft());

    // When
    Rejection rejection = rejection(recording.decide(review(status), HLED, TODAY, OWNER));

    // Then
    assertEquals(Rejection.Kind.CONFLICT, rejection.kind());
    assertEquals("meeting-not-changeable", rejection.code());
  }

  @ParameterizedTest
  @CsvSource({"2022-03-31", "2022-03", "2021"})
  void dueBeforeTheMeetingIsRefused(String due) {
    // Given
    CommitmentDraft draft = Given.dueOn(due);

    // When
    Violation violation = violationOf(draft);

    // Then
    assertEquals("/dueOn", violation.pointer());
    assertEquals("due-before-meeting", violation.code());
  }

  @ParameterizedTest
  @CsvSource({"2022-04-01", "2022-04", "2022"})
  void dueWhenTheMeetingMayHaveBegunIsTaken(String due) {
    // Given
    RecordCommitment recording = recording(Given.dueOn(due));

    // When
    Commitment recorded = Given.state(recording.decide(review(HELD), HLED, TODAY, OWNER));

    // Then
    assertEquals(due, recorded.dueOn().text());
  }

  @Test
  void theOwnerIsNoPartner() {
    // Given
    CommitmentDraft draft =
        new CommitmentDraft(
            "hled-2022-04",
            null,
            Given.text("MoU"),
            List.of(),
            CommitmentKind.MOU,
            "economia-mx",
            List.of("us-state", "economia-mx"),
            null,
            List.of(),
            List.of(),
            List.of(),
            null);

    // When
    Violation violation = violationOf(draft);

    // Then
    assertEquals("/partners/1", violation.pointer());
    assertEquals("owner-also-partner", violation.code());
  }

  @ParameterizedTest
  @CsvSource({"0", "0.00"})
  void aContributionOfZeroIsRefused(String amount) {
    // Given
    CommitmentDraft draft = Given.contributing("networking-events", amount);

    // When
    Violation violation = violationOf(draft);

    // Then
    assertEquals("/contributions/0/amount", violation.pointer());
    assertEquals("contribution-of-zero", violation.code());
  }

  @Test
  void twoContributionsToOneIndicatorAreRefused() {
    // Given
    CommitmentDraft draft = Given.contributing("jobs", "1", "events", "1", "jobs", "2");

    // When
    Violation violation = violationOf(draft);

    // Then
    assertEquals("/contributions/2/indicator", violation.pointer());
    assertEquals("duplicate", violation.code());
  }

  @Test
  void anAmountIsExactAndKeptWithoutTrailingZeros() {
    // Given
    RecordCommitment recording = recording(Given.contributing("jobs", "-100.500", "events", "100"));

    // When
    Commitment recorded = Given.state(recording.decide(review(HELD), HLED, TODAY, OWNER));

    // Then
    assertEquals("-100.5", recorded.contributions().get(0).amount().toString());
    assertEquals("100", recorded.contributions().get(1).amount().toString());
  }

  @Test
  void evidenceShownTwiceAtRecordingIsOne() {
    // Given
    RecordCommitment recording = recording(Given.draft().withEvidence(List.of(PAPER, PAPER)));

    // When
    Commitment recorded = Given.state(recording.decide(review(HELD), HLED, TODAY, OWNER));

    // Then
    assertEquals(List.of(PAPER), recorded.evidence());
  }

  @Test
  void allViolationsAreReportedAtOnce() {
    // Given
    RecordCommitment recording =
        new RecordCommitment(
            "mou", Given.contributing("jobs", "0", "jobs", "0"), CommitmentStatus.VERIFIED);

    // When
    Rejection rejection = rejection(recording.decide(review(HELD), HLED, TODAY, OWNER));

    // Then
    assertEquals(
        List.of(
            "/contributions/0/amount",
            "/contributions/1/indicator",
            "/contributions/1/amount",
            "/status"),
        rejection.violations().stream().map(Violation::pointer).toList());
  }

  @Test
  void anAgencyThatNeitherConvenesNorHostsRecordsNothing() {
    // Given
    RecordCommitment recording = recording(Given.draft());

    // When
    Rejection rejection = rejection(recording.decide(review(HELD), HLED, TODAY, Given.STRANGER));

    // Then
    assertEquals(Rejection.Kind.FORBIDDEN, rejection.kind());
    assertEquals("not-convenor-or-host", rejection.code());
  }
}
