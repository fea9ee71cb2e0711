package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.Given.ADMIN;
import static org.hito.meeting.commitment.domain.Given.HLED;
import static org.hito.meeting.commitment.domain.Given.OTHER;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.hito.meeting.commitment.domain.Given.review;
import static org.hito.meeting.commitment.domain.Given.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commitments that were made outside a meeting. */
class OutsideMeetingsTest {

  private static CommitmentDraft draft(String meeting, String agreedOn, String title) {
    return new CommitmentDraft(
        meeting,
        agreedOn == null ? null : date(agreedOn),
        Given.text(title),
        List.of(),
        CommitmentKind.PARTNERSHIP,
        "economia-mx",
        List.of(),
        date("2022-06-30"),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static RecordCommitment recording(String meeting, String agreedOn) {
    return new RecordCommitment("alliance", draft(meeting, agreedOn, "Alliance"), null);
  }

  private static Commitment alliance(String agreedOn) {
    return state(recording(null, agreedOn).decide(null, null, TODAY, OWNER));
  }

  private static List<String> codes(List<Violation> violations) {
    return violations.stream().map(each -> each.pointer() + " " + each.code()).toList();
  }

  @ParameterizedTest
  @CsvSource({"2021", "2021-09", "2021-09-09", "2026-11"})
  void itIsRecordedByItsOwnerOnTheDateItWasMade(String agreedOn) {
    // Given
    PartialDate made = date(agreedOn);

    // When
    var decision = recording(null, agreedOn).decide(null, null, TODAY, OWNER);

    // Then
    if (made.isBefore(date("2022-06-30"))) {
      assertNull(state(decision).meeting());
      assertNull(state(decision).forum());
      assertEquals(made, state(decision).agreedOn());
      assertEquals(
          List.of(new CommitmentFact.Recorded(made, CommitmentStatus.AGREED)),
          Given.accepted(decision).facts());
    } else {
      assertEquals(List.of("/dueOn due-before-agreed"), codes(rejection(decision).violations()));
    }
  }

  @Test
  void nobodyElseRecordsIt() {
    // Given
    RecordCommitment recording = recording(null, "2021");

    // When
    var decision = recording.decide(null, null, TODAY, OTHER);

    // Then
    assertEquals("not-owner", rejection(decision).code());
    assertEquals("alliance", state(recording.decide(null, null, TODAY, ADMIN)).code());
  }

  @Test
  void itWasMadeInAMeetingOrOnADate() {
    // Given
    RecordCommitment neither = recording(null, null);
    RecordCommitment both = recording("hled-2022-04", "2022-04");

    // When
    var decision = neither.decide(null, null, TODAY, OWNER);

    // Then
    assertEquals(List.of("/agreedOn meeting-or-date"), codes(rejection(decision).violations()));
    assertEquals(
        List.of("/agreedOn meeting-or-date"),
        codes(rejection(both.decide(review(MeetingStatus.HELD), HLED, TODAY, OWNER)).violations()));
  }

  @Test
  void itWasNotMadeInTheFuture() {
    // Given
    RecordCommitment tomorrow = recording(null, "2026-11-23");

    // When
    var decision = tomorrow.decide(null, null, TODAY, OWNER);

    // Then
    assertEquals(
        List.of("/dueOn due-before-agreed", "/agreedOn date-in-future"),
        codes(rejection(decision).violations()));
  }

  @Test
  void itsDateIsCorrectedUntilSomethingHappenedBefore() {
    // Given
    Commitment started =
        state(
            Given.move(IN_PROGRESS, "2022-01-10")
                .decide(alliance("2021"), date("2021").first(), TODAY, OWNER));
    ReviseCommitment earlier = new ReviseCommitment(draft(null, "2021-12", "Alliance"));
    ReviseCommitment later = new ReviseCommitment(draft(null, "2022-02", "Alliance"));

    // When
    var refused = later.decide(started, null, null, TODAY, OWNER);

    // Then
    assertEquals(List.of("/agreedOn agreed-after-course"), codes(rejection(refused).violations()));
    assertEquals(
        "2021-12", state(earlier.decide(started, null, null, TODAY, OWNER)).agreedOn().text());
  }

  @Test
  void itStaysOutsideMeetings() {
    // Given
    ReviseCommitment moved = new ReviseCommitment(draft("hled-2022-04", null, "Alliance"));

    // When
    var refused = moved.decide(alliance("2021"), null, null, TODAY, OWNER);

    // Then
    assertEquals(
        List.of("/agreedOn meeting-or-date", "/meeting immutable-member"),
        codes(rejection(refused).violations()));
  }
}
