package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DROPPED;
import static org.hito.meeting.commitment.domain.Given.HLED;
import static org.hito.meeting.commitment.domain.Given.MADE;
import static org.hito.meeting.commitment.domain.Given.OTHER;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.STRANGER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.review;
import static org.hito.meeting.commitment.domain.Given.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Violation;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewCommitmentTest {

  private static ReviewCommitment found(ReviewOutcome outcome, String on) {
    return new ReviewCommitment("hled-2022-04", Given.date(on), outcome, Given.text("Seen"));
  }

  private static Decision<Commitment, CommitmentFact> decide(
      ReviewCommitment review, Commitment commitment) {
    return review.decide(commitment, MADE, review(MeetingStatus.HELD), HLED, TODAY, OTHER);
  }

  @ParameterizedTest
  @EnumSource(ReviewOutcome.class)
  void aReviewIsKeptAndMovesNothing(ReviewOutcome outcome) {
    // Given
    Commitment dropped = commitment(DROPPED);

    // When
    Commitment reviewed = state(decide(found(outcome, "2022-04-28"), dropped));

    // Then
    assertEquals(DROPPED, reviewed.status());
    assertEquals(
        List.of(
            new Review(
                "hled-2022-04", Given.date("2022-04-28"), outcome, Given.text("Seen"), "us-state")),
        reviewed.reviews().entries());
    assertEquals("2022-04-28", reviewed.earliestOn().text());
  }

  @Test
  void theSameReviewAgainChangesNothing() {
    // Given
    ReviewCommitment review = found(ReviewOutcome.LATE, "2022-04");
    Commitment reviewed = state(decide(review, commitment(AGREED)));

    // When
    var again = decide(review, reviewed);

    // Then
    assertEquals(Decision.unchanged(reviewed), again);
  }

  @Test
  void ofManyReviewsTheNewestStayAndEveryMeetingIsRemembered() {
    // Given
    Commitment reviewed = commitment(AGREED);
    for (int day = 1; day <= 30; day++) {
      reviewed = state(decide(found(ReviewOutcome.NOTED, "2022-04-%02d".formatted(day)), reviewed));
    }

    // When
    Landmarks landmarks = reviewed.landmarks();

    // Then
    assertEquals(20, reviewed.reviews().entries().size());
    assertEquals(30, reviewed.reviews().count());
    assertEquals(List.of("hled-2022-04"), landmarks.reviewedIn());
    assertEquals("2022-04-01", landmarks.earliestOn().text());
  }

  @Test
  void noMoreThanFiveHundredMeetingsCanReviewIt() {
    // Given
    Commitment reviewed = commitment(AGREED);
    for (int meeting = 0; meeting < Landmarks.MOST_REVIEWERS; meeting++) {
      reviewed = state(decide(by("m" + meeting), reviewed));
    }

    // When
    List<Violation> violations = rejection(decide(by("another"), reviewed)).violations();
    ReviewCommitment again =
        new ReviewCommitment("m7", Given.date("2022-04-28"), ReviewOutcome.LATE, Given.text("m7"));

    // Then
    assertEquals(List.of(Violation.of("/meeting", "reviewed-by-many", "maximum", 500)), violations);
    assertEquals(501, state(decide(again, reviewed)).reviews().count());
  }

  private static ReviewCommitment by(String meeting) {
    return new ReviewCommitment(
        meeting, Given.date("2022-04-28"), ReviewOutcome.NOTED, Given.text(meeting));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-01, outside-meeting",
    "2022-03-31, before-meeting",
    "2026-11-23, date-in-future"
  })
  void aDateThatCannotBeRightIsRefused(String on, String code) {
    // Given
    ReviewCommitment review = found(ReviewOutcome.NOTED, on);

    // When
    List<Violation> violations = rejection(decide(review, commitment(AGREED))).violations();

    // Then
    assertEquals(List.of(code), violations.stream().map(Violation::code).toList());
    assertEquals("/on", violations.get(0).pointer());
  }

  @ParameterizedTest
  @EnumSource(MeetingStatus.class)
  void onlyACancelledMeetingReviewsNothing(MeetingStatus status) {
    // Given
    ReviewCommitment review = found(ReviewOutcome.NOTED, "2022-04");

    // When
    var decision = review.decide(commitment(AGREED), MADE, review(status), HLED, TODAY, OWNER);

    // Then
    if (status == MeetingStatus.CANCELLED) {
      assertEquals("reviewed-in-cancelled-meeting", rejection(decision).violations().get(0).code());
    } else {
      assertEquals(1, state(decision).reviews().count());
    }
  }

  @Test
  void onlyThoseWhoMayChangeTheMeetingSayWhatItFound() {
    // Given
    ReviewCommitment review = found(ReviewOutcome.ACHIEVED, "2022-04");

    // When
    var decision =
        review.decide(commitment(AGREED), MADE, review(MeetingStatus.HELD), HLED, TODAY, STRANGER);

    // Then
    assertEquals("not-convenor-or-host", rejection(decision).code());
  }
}
