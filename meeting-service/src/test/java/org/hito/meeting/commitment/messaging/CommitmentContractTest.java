package org.hito.meeting.commitment.messaging;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.CommitmentStatus.RECOMMENDED;
import static org.hito.meeting.commitment.messaging.SampleCommitment.ADMIN;
import static org.hito.meeting.commitment.messaging.SampleCommitment.HLED;
import static org.hito.meeting.commitment.messaging.SampleCommitment.MADE;
import static org.hito.meeting.commitment.messaging.SampleCommitment.OWNER;
import static org.hito.meeting.commitment.messaging.SampleCommitment.REVIEW;
import static org.hito.meeting.commitment.messaging.SampleCommitment.SOURCE;
import static org.hito.meeting.commitment.messaging.SampleCommitment.date;
import static org.hito.meeting.commitment.messaging.SampleCommitment.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Wording;
import org.hito.meeting.SampleTrail;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CorrectCommitment;
import org.hito.meeting.commitment.domain.Evidence;
import org.hito.meeting.commitment.domain.MoveCommitment;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.domain.RenegotiateCommitment;
import org.hito.meeting.commitment.domain.ReportProgress;
import org.junit.jupiter.api.Test;

/** One commitment, taken through all of its facts. */
class CommitmentContractTest {

  private final SampleCommitment commitment = new SampleCommitment();
  private final SampleTrail<Commitment, CommitmentFact> trail = commitment.trail;

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // Given
    SampleTrail.samples();

    // When
    commitment.leadThroughEverything();

    // Then
    trail.assertEqualToSamples();
  }

  @Test
  void ofManyReportsTheNewestFewTravelAndTheirNumber() {
    // Given
    trail.take(
        "2022-05-02",
        new RecordCommitment("hled-2022-workforce-mou", draft("2022-06-30"), AGREED)
            .decide(REVIEW, HLED, LocalDate.parse("2022-05-02"), OWNER));
    commitment.move(IN_PROGRESS, "2022-05-10", "2022-05-10", OWNER, null);

    // When
    for (int day = 1; day <= 25; day++) {
      String on = "2022-06-%02d".formatted(day);
      ReportProgress report = new ReportProgress(day, Wording.NONE, date(on), List.of());
      trail.take(on, report.decide(trail.state(), MADE, LocalDate.parse(on), OWNER));
    }

    // Then
    trail.assertLastEqualToSample("newest");
  }

  @Test
  void aMoveSaysByWhenItHadHappened() {
    // Given
    trail.take(
        "2022-05-02",
        new RecordCommitment("hled-2022-workforce-mou", draft("2022-06-30"), AGREED)
            .decide(REVIEW, HLED, LocalDate.parse("2022-05-02"), OWNER));
    commitment.move(IN_PROGRESS, "2022-05-10", "2022-05-10", OWNER, null);
    MoveCommitment delivery =
        new MoveCommitment(
            DELIVERED, date("2022-07"), date("2022-07"), Wording.of("Seen in July"), List.of());

    // When
    trail.take(
        "2022-08-01", delivery.decide(trail.state(), MADE, LocalDate.parse("2022-08-01"), OWNER));

    // Then
    trail.assertLastEqualToSample("by");
  }

  @Test
  void textsInTwoLanguagesTravelInBoth() {
    // Given
    Evidence draft = new Evidence("Draft", "https://example.org/mou-draft.pdf");
    trail.take(
        "2022-05-02",
        new RecordCommitment("hled-2022-workforce-mou", draft("2022-06-30"), AGREED)
            .decide(REVIEW, HLED, LocalDate.parse("2022-05-02"), OWNER));
    commitment.move(IN_PROGRESS, "2022-05-10", "2022-05-10", OWNER, null);

    // When
    trail.take(
        "2022-05-16",
        new ReportProgress(
                60, words("Text agreed", "Texto acordado"), date("2022-05-15"), List.of(draft))
            .decide(trail.state(), MADE, LocalDate.parse("2022-05-16"), OWNER));
    trail.assertLastEqualToSample("localised");
    trail.take(
        "2022-06-05",
        new RenegotiateCommitment(
                date("2022-12"),
                null,
                date("2022-06-04"),
                words("The training centre opens in November", "El centro abre en noviembre"),
                List.of("us-state"),
                null)
            .decide(trail.state(), MADE, null, LocalDate.parse("2022-06-05"), OWNER));
    trail.assertLastEqualToSample("localised");
    trail.take(
        "2022-06-06",
        new CorrectCommitment(null, date("2022-09"), null, words("Misread", "Se leyó mal"))
            .decide(trail.state(), MADE, ADMIN));
    trail.assertLastEqualToSample("localised");
    trail.take(
        "2022-10-16",
        new MoveCommitment(
                DELIVERED, date("2022-10-15"), null, words("Signed", "Firmado"), List.of())
            .decide(trail.state(), MADE, LocalDate.parse("2022-10-16"), OWNER));

    // Then
    trail.assertLastEqualToSample("localised");
  }

  private static Wording words(String english, String spanish) {
    return Wording.of(new LocalisedText(english, spanish));
  }

  @Test
  void aPromiseMadeOutsideAMeetingSaysWhenInstead() {
    // Given
    CommitmentDraft inIt = draft("2022-06-30");
    CommitmentDraft outside =
        new CommitmentDraft(
            null,
            date("2022-03"),
            inIt.title(),
            List.of(),
            inIt.kind(),
            inIt.owner(),
            inIt.partners(),
            inIt.dueOn(),
            inIt.initiatives(),
            inIt.contributions(),
            List.of(),
            SOURCE);

    // When
    trail.take(
        "2022-05-02",
        new RecordCommitment("hled-2022-workforce-mou", outside, RECOMMENDED)
            .decide(null, null, LocalDate.parse("2022-05-02"), OWNER));

    // Then
    trail.assertLastEqualToSample("outside");
  }

  @Test
  void thereIsAContractForEveryKindOfFact() {
    // Given
    long kinds =
        Arrays.stream(CommitmentFact.class.getPermittedSubclasses())
            .flatMap(
                kind ->
                    kind.isSealed()
                        ? Arrays.stream(kind.getPermittedSubclasses())
                        : Stream.of(kind))
            .count();

    // When
    commitment.leadThroughEverything();

    // Then
    assertEquals(kinds, trail.types().stream().distinct().count());
  }
}
