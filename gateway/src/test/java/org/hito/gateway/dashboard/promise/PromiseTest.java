package org.hito.gateway.dashboard.promise;

import static org.hito.gateway.dashboard.promise.Commitments.TODAY;
import static org.hito.gateway.dashboard.promise.Commitments.open;
import static org.hito.gateway.dashboard.promise.Commitments.settled;
import static org.hito.gateway.dashboard.promise.Commitments.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-17, 71, 0",
    "2026-11-26, 1, 0",
    "2026-11-27, 0, 0",
    "2026-11-28, 0, 1",
    // a month is over on its last day
    "2026-10, 27, 0",
    "2026-11, 0, 3",
    "2026, 0, 34"
  })
  void daysCountFromTheLastDayThatADueDateMeans(String due, int overdue, int left) {
    // When
    Promise promise = open("IN_PROGRESS", ",'dueOn':'" + due + "'");

    // Then
    assertEquals(overdue, promise.daysOverdue());
    assertEquals(left, promise.daysLeft());
  }

  @Test
  void whatIsSettledOrHasNoDateIsNeverOverdue() {
    assertEquals(0, settled("DELIVERED", ",'dueOn':'2026-01-01'").daysOverdue());
    assertEquals(0, settled("DROPPED", ",'dueOn':'2026-01-01'").daysOverdue());
    assertEquals(0, open("AGREED", "").daysOverdue());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-18, 2026-02-15, -3",
    "2026-02-18, 2026-02-18, 0",
    "2026-02-18, 2026-03-01, 11",
    // whatever may have been on time counts as on time
    "2026-02, 2026-02-28, 0",
    "2026-02, 2026-03-01, 1",
    "2026-02-18, 2026-02, 0",
    "2026-02-18, 2026-03, 11"
  })
  void aKeptPromiseSlippedByWhatItWasKeptAfterTheDayFirstAgreed(
      String original, String closed, int days) {
    // When
    Promise promise =
        settled(
            "VERIFIED",
            ",'dueOn':'2027-01-01','originalDueOn':'%s','closedOn':'%s'"
                .formatted(original, closed));

    // Then
    assertEquals(days, promise.daysSlipped());
  }

  @Test
  void anOpenPromiseSlippedByWhatWasRenegotiated() {
    assertEquals(
        30, open("AGREED", ",'dueOn':'2027-01-31','originalDueOn':'2027-01-01'").daysSlipped());
    assertEquals(0, open("AGREED", ",'dueOn':'2027-01-31'").daysSlipped());
  }

  @Test
  void aStatusLastsSinceTheLastMoveAndBeforeAnyMoveSinceItWasMade() {
    assertEquals(281, open("AGREED", "").daysInStatus());
    assertEquals(
        10, open("BLOCKED", ",'moves':[{'on':'2026-03-01'},{'on':'2026-11-17'}]").daysInStatus());
  }

  @Test
  void silenceLastsSinceTheNewestOfMovesReportsReviewsAndRenegotiations() {
    // When
    Promise promise =
        open(
            "IN_PROGRESS",
            ",'moves':[{'on':'2026-03-01'}],'updates':[{'on':'2026-11-07'}],"
                + "'reviews':[{'on':'2026-08'}],'slips':[{'on':'2026-10-01'}]");

    // Then
    assertEquals(20, promise.daysSilent());
  }

  @Test
  void newsOfAMonthThatIsNotOverAreOfToday() {
    // When
    Promise promise = open("IN_PROGRESS", ",'updates':[{'on':'2026-11'}]");

    // Then
    assertEquals(Optional.of(TODAY), promise.lastHeard());
  }

  @Test
  void withoutAnyDateNobodyKnowsHowLongItHasBeenSilent() {
    // When
    var promise = new Promise(thing("{'status':'AGREED','open':true}"), "", TODAY);

    // Then
    assertEquals(-1, promise.daysSilent());
    assertEquals(-1, promise.daysInStatus());
  }

  @ParameterizedTest
  @CsvSource({
    "RECOMMENDED, AGREE",
    "PROPOSED, AGREE",
    "AGREED, START",
    "IN_PROGRESS, DELIVER",
    "BLOCKED, UNBLOCK",
    "DELIVERED, VERIFY",
    "VERIFIED, SETTLED",
    "DROPPED, SETTLED"
  })
  void theStatusSaysWhoMustActNext(String status, Turn turn) {
    assertEquals(turn, Turn.in(status));
  }

  @Test
  void withoutReportsTheLastNewsIsTheDayItWasMade() {
    assertEquals(Optional.of(LocalDate.parse("2026-02-19")), open("AGREED", "").lastHeard());
  }
}
