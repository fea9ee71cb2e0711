package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.Given.ADMIN;
import static org.hito.meeting.commitment.domain.Given.MADE;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectCommitmentTest {

  private static CorrectCommitment correction(String due, String original, String owner) {
    return new CorrectCommitment(partial(due), partial(original), owner, Wording.of("Misread"));
  }

  private static PartialDate partial(String text) {
    return text == null ? null : date(text);
  }

  @ParameterizedTest
  @CsvSource({"2022-07-31,", ",2022-07-31", "2022-07-31, 2022-07-31"})
  void untilItIsRenegotiatedBothDueDatesAreCorrectedTogether(String due, String original) {
    // When
    var decision = correction(due, original, null).decide(commitment(AGREED), MADE, ADMIN);

    // Then
    assertEquals("2022-07-31", state(decision).dueOn().text());
    assertEquals("2022-07-31", state(decision).originalDueOn().text());
    assertEquals(0, state(decision).slips().count());
    assertEquals(
        List.of(new CommitmentFact.Corrected(commitment(AGREED), Wording.of("Misread"))),
        Given.accepted(decision).facts());
  }

  @ParameterizedTest
  @CsvSource({"2022-11-30,, 2022-11-30, 2022-06-30", ",2022-05-31, 2022-12-31, 2022-05-31"})
  void afterwardsEachDueDateIsCorrectedAlone(
      String due, String original, String standing, String promised) {
    // Given
    Commitment later =
        state(
            new RenegotiateCommitment(
                    date("2022-12-31"),
                    null,
                    date("2022-06-15"),
                    Wording.of("Time"),
                    List.of("utp"),
                    null)
                .decide(commitment(AGREED), MADE, null, TODAY, OWNER));

    // When
    Commitment corrected = state(correction(due, original, null).decide(later, MADE, ADMIN));

    // Then
    assertEquals(standing, corrected.dueOn().text());
    assertEquals(promised, corrected.originalDueOn().text());
  }

  @Test
  void theOwnerIsCorrectedAndTheSameAgainChangesNothing() {
    // When
    Commitment corrected =
        state(correction(null, null, "utp").decide(commitment(AGREED), MADE, ADMIN));

    // Then
    assertEquals("utp", corrected.owner());
    assertEquals(
        Decision.unchanged(corrected),
        correction(null, null, "utp").decide(corrected, MADE, ADMIN));
  }

  @ParameterizedTest
  @CsvSource({
    ",,, nothing-corrected",
    "2022-03-31,,, due-before-meeting",
    ",2022-03-31,, due-before-meeting",
    ",,us-state, partner-also-owner"
  })
  void anImpossibleCorrectionIsRefused(String due, String original, String owner, String code) {
    // When
    var rejection =
        rejection(correction(due, original, owner).decide(commitment(AGREED), MADE, ADMIN));

    // Then
    assertEquals(code, rejection.violations().get(0).code());
  }

  @Test
  void nobodyElseCorrects() {
    // When
    var rejection =
        rejection(correction("2022-07", null, null).decide(commitment(AGREED), MADE, OWNER));

    // Then
    assertEquals("corrected-by-admins", rejection.code());
  }
}
