package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DROPPED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.Given.PAPER;
import static org.hito.meeting.commitment.domain.Given.REPORTER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.hito.meeting.commitment.domain.Given.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Wording;
import org.hito.kit.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportProgressTest {

  private static ReportProgress report(Integer progress, String on) {
    return new ReportProgress(progress, Wording.of("So far"), date(on), List.of());
  }

  @Test
  void aReportIsKeptWithWhoMadeItAndSetsTheProgress() {
    // Given
    ReportProgress report = report(40, "2022-05-01");

    // When
    var decision = report.decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER);

    // Then
    Update update = new Update(date("2022-05-01"), 40, "So far", null, "economia-mx");
    assertEquals(List.of(update), Given.state(decision).updates().entries());
    assertEquals(40, Given.state(decision).progress());
    assertEquals(
        List.of(new CommitmentFact.ProgressReported(update, List.of())),
        Given.accepted(decision).facts());
  }

  @Test
  void progressIsThatOfTheLatestDateNotOfTheLatestReport() {
    // Given
    Commitment reported =
        Given.state(
            report(60, "2022-06").decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // When
    Commitment twice =
        Given.state(report(40, "2022-05-01").decide(reported, Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals(60, twice.progress());
  }

  @ParameterizedTest
  @CsvSource({"-1", "101", "1000"})
  void progressOutsideNoughtToAHundredIsRefused(int progress) {
    // Given
    ReportProgress report = report(progress, "2022-05-01");

    // When
    Rejection rejection =
        rejection(report.decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals("/progress", rejection.violations().get(0).pointer());
    assertEquals("out-of-range", rejection.violations().get(0).code());
  }

  @ParameterizedTest
  @CsvSource({"0", "100"})
  void theBoundsThemselvesAreTaken(int progress) {
    // Given
    ReportProgress report = report(progress, "2022-05-01");

    // When
    Commitment reported =
        Given.state(report.decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals(progress, reported.progress());
  }

  @Test
  void aReportOnTheFutureIsRefused() {
    // Given
    ReportProgress report = report(50, "2026-11-23");

    // When
    Rejection rejection =
        rejection(report.decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals("date-in-future", rejection.violations().get(0).code());
  }

  @Test
  void aReportThatSaysNothingIsRefused() {
    // Given
    ReportProgress report = new ReportProgress(null, Wording.NONE, date("2022-05-01"), List.of());

    // When
    Rejection rejection =
        rejection(report.decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals("nothing-reported", rejection.violations().get(0).code());
  }

  @Test
  void evidenceAloneIsAReportAndComesAfterDeliveryToo() {
    // Given
    ReportProgress report =
        new ReportProgress(null, Wording.NONE, date("2022-05-01"), List.of(PAPER));

    // When
    Commitment shown =
        Given.state(report.decide(commitment(DELIVERED), Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals(List.of(PAPER), shown.evidence());
    assertEquals(List.of(), shown.updates().entries());
  }

  @Test
  void theSameReportTwiceIsOne() {
    // Given
    ReportProgress report = report(40, "2022-05-01");
    Commitment reported =
        Given.state(report.decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // When
    var again = report.decide(reported, Given.MADE, TODAY, REPORTER);

    // Then
    assertEquals(Decision.unchanged(reported), again);
  }

  @Test
  void ofManyReportsTheNewestFewAreCarriedAlongAndTheProgressIsStillThatOfTheLatestDate() {
    // Given
    Commitment reported =
        Given.state(
            report(60, "2022-06").decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // When
    for (int day = 1; day <= 25; day++) {
      var decision =
          report(day, "2022-05-%02d".formatted(day)).decide(reported, Given.MADE, TODAY, REPORTER);
      reported = Given.state(decision);
    }

    // Then
    assertEquals(Newest.MOST, reported.updates().entries().size());
    assertEquals(26, reported.updates().count());
    assertEquals(60, reported.progress());
  }

  @Test
  void reportsStoredByEarlierVersionsStillCount() {
    // Given
    String updates =
        IntStream.rangeClosed(1, 30)
            .mapToObj("{\"on\":\"2022-05-%02d\",\"progress\":10}"::formatted)
            .collect(Collectors.joining(","));
    String row =
        Json.write(commitment(IN_PROGRESS))
            .replace(
                "\"updates\":{\"entries\":[],\"count\":0}",
                "\"updates\":[{\"on\":\"2022-06\",\"progress\":60}," + updates + "]")
            .replace("\"moves\":{\"entries\":[],\"count\":0}", "\"moves\":[]");

    // When
    Commitment read = Json.read(row, Commitment.class);

    // Then
    assertEquals(60, read.progress());
    assertEquals(31, read.updates().count());
    assertEquals(Newest.MOST, read.updates().entries().size());
    assertEquals(Newest.none(), read.moves());
  }

  @Test
  void aDroppedCommitmentTakesNoReport() {
    // Given
    ReportProgress report = report(40, "2022-05-01");

    // When
    Rejection rejection =
        rejection(report.decide(commitment(DROPPED), Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals("commitment-dropped", rejection.code());
  }

  @Test
  void nothingIsReportedOnAPromiseBeforeItIsMade() {
    // When
    Rejection rejection =
        rejection(
            report(60, "1990-01-01").decide(commitment(IN_PROGRESS), Given.MADE, TODAY, REPORTER));

    // Then
    assertEquals("before-meeting", rejection.violations().get(0).code());
  }
}
