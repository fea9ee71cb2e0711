package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.milestone;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static Milestone reached(String code, int weight) {
    return milestone(code, code, null, null, weight)
        .reached(PartialDate.parse("2025-01"), List.of());
  }

  private static Milestone open(String code, int weight) {
    return milestone(code, code, null, null, weight);
  }

  @Test
  void withoutMilestonesNothingIsDone() {
    // When
    BigDecimal completion = Completion.of(List.of());

    // Then
    assertEquals(BigDecimal.ZERO, completion);
  }

  @Test
  void heavierMilestonesCountMore() {
    // When
    BigDecimal completion = Completion.of(List.of(reached("a", 3), open("b", 1)));

    // Then
    assertEquals(new BigDecimal("0.75"), completion);
  }

  @Test
  void aThirdIsRoundedHalfUpToSixDecimals() {
    // When
    BigDecimal third = Completion.of(List.of(reached("a", 1), open("b", 2)));
    BigDecimal twoThirds = Completion.of(List.of(reached("a", 2), open("b", 1)));

    // Then
    assertEquals(new BigDecimal("0.333333"), third);
    assertEquals(new BigDecimal("0.666667"), twoThirds);
  }

  @Test
  void allIsOne() {
    // When
    BigDecimal completion = Completion.of(List.of(reached("a", 7), reached("b", 2)));

    // Then
    assertEquals(BigDecimal.ONE, completion);
  }
}
