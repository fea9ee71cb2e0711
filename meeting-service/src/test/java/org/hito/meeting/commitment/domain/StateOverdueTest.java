package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateOverdueTest {

  private static final LocalDate DAY_AFTER = LocalDate.of(2022, 7, 1);

  @Test
  void aDueDateThatPassedIsAFact() {
    // Given
    Commitment open = commitment(AGREED);

    // When
    var decision = StateOverdue.decide(open, DAY_AFTER);

    // Then
    assertEquals(
        List.of(new CommitmentFact.Overdue(date("2022-06-30"))), Given.accepted(decision).facts());
  }

  @Test
  void itIsStatedOnce() {
    // Given
    Commitment stated = Given.state(StateOverdue.decide(commitment(AGREED), DAY_AFTER));

    // When
    var again = StateOverdue.decide(stated, DAY_AFTER.plusYears(1));

    // Then
    assertEquals(Decision.unchanged(stated), again);
  }

  @Test
  void onTheDueDateNothingIsOverdue() {
    // Given
    Commitment open = commitment(AGREED);

    // When
    var decision = StateOverdue.decide(open, LocalDate.of(2022, 6, 30));

    // Then
    assertEquals(Decision.unchanged(open), decision);
  }

  @Test
  void aKeptCommitmentIsNeverOverdue() {
    // Given
    Commitment kept = commitment(DELIVERED);

    // When
    var decision = StateOverdue.decide(kept, DAY_AFTER);

    // Then
    assertEquals(Decision.unchanged(kept), decision);
  }

  @ParameterizedTest
  @CsvSource({"2022-06, 2022-07-01", "2022, 2023-01-01"})
  void aDueMonthOrYearHasToPassAsAWhole(String due, String overdueFrom) {
    // Given
    Commitment open = Given.dueOn(due).toCommitment("mou", "hled", Course.from(AGREED));
    LocalDate first = LocalDate.parse(overdueFrom);

    // When
    List<Boolean> overdue = List.of(open.overdue(first.minusDays(1)), open.overdue(first));

    // Then
    assertEquals(List.of(false, true), overdue);
  }
}
