package org.hito.metrics.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.Figure;
import org.junit.jupiter.api.Test;

/** Examples computed by hand. */
class ProgressCalculatorTest {

  // 0 on the first of January, 100 a hundred days later
  private static final Goal HUNDRED_IN_HUNDRED_DAYS =
      Goals.linear("0@2026-01-01", "100@2026-04-11");

  @Test
  void halfWayInTimeAndSevenTenthsOfTheWayIsOnTrack() {
    // When
    Progress progress = on("70", HUNDRED_IN_HUNDRED_DAYS, "2026-02-20"); // day 50

    // Then
    assertEquals(new BigDecimal("0.7"), progress.achievement());
    assertEquals(new BigDecimal("50"), progress.expected());
    assertEquals(new BigDecimal("1.4"), progress.ratio());
    assertEquals(ProgressStatus.ON_TRACK, progress.status());
  }

  @Test
  void aValueBelowTheBaselineIsANegativeAchievement() {
    // When
    Progress progress = on("-20", HUNDRED_IN_HUNDRED_DAYS, "2026-02-20");

    // Then
    assertEquals(new BigDecimal("-0.2"), progress.achievement());
    assertEquals(new BigDecimal("-0.4"), progress.ratio());
    assertEquals(ProgressStatus.OFF_TRACK, progress.status());
  }

  @Test
  void aValueBeyondTheTargetIsAnAchievementAboveOne() {
    // When
    Progress progress = on("150", HUNDRED_IN_HUNDRED_DAYS, "2026-02-20");

    // Then
    assertEquals(new BigDecimal("1.5"), progress.achievement());
    assertEquals(ProgressStatus.ACHIEVED, progress.status());
  }

  @Test
  void wherelessIsBetterTheSameArithmeticHolds() {
    // Given: from 40 down to 20 in 100 days
    Goal falling = Goals.linear("40@2026-01-01", "20@2026-04-11");

    // When
    Progress progress = on("33", falling, "2026-02-20");

    // Then: 7 of 20, where 10 of 20 were due
    assertEquals(new BigDecimal("0.35"), progress.achievement());
    assertEquals(new BigDecimal("30"), progress.expected());
    assertEquals(new BigDecimal("0.7"), progress.ratio());
    assertEquals(ProgressStatus.AT_RISK, progress.status());
  }

  @Test
  void onALinearPathEachLegIsItsOwnLine() {
    // Given: 0 -> 10 in ten days, then 10 -> 50 in twenty
    Goal bent = Goals.linear("0@2026-01-01", "10@2026-01-11", "50@2026-01-31");

    // When
    Progress progress = on("20", bent, "2026-01-16"); // five days into the second leg

    // Then: 10 + 40 × 5/20 are due; 20 of the 50 to the next target are there
    assertEquals(new BigDecimal("20"), progress.expected());
    assertEquals(new BigDecimal("0.4"), progress.achievement());
    assertEquals(new BigDecimal("1"), progress.ratio());
    assertEquals(new BigDecimal("50"), progress.target().value());
  }

  @Test
  void onAStepPathTheEarlierTargetIsDueUntilTheLaterOnesDay() {
    // Given
    Goal steps = Goals.step("0@2026-01-01", "10@2026-01-11", "50@2026-01-31");

    // When
    Progress eve = on("10", steps, "2026-01-30");
    Progress day = on("10", steps, "2026-01-31");

    // Then
    assertEquals(new BigDecimal("10"), eve.expected());
    assertEquals(ProgressStatus.ON_TRACK, eve.status());
    assertEquals(new BigDecimal("50"), day.expected());
    assertEquals(ProgressStatus.OFF_TRACK, day.status());
  }

  @Test
  void aTargetIsTheNextOneUntilItsDayHasPassed() {
    // Given
    Goal goal = Goals.linear("0@2026-01-01", "10@2026-01-11", "50@2026-01-31");

    // When
    Progress onItsDay = on("10", goal, "2026-01-11");
    Progress dayAfter = on("10", goal, "2026-01-12");

    // Then
    assertEquals(ProgressStatus.ACHIEVED, onItsDay.status());
    assertEquals(new BigDecimal("50"), dayAfter.target().value());
    assertEquals(new BigDecimal("0.2"), dayAfter.achievement());
  }

  @Test
  void afterTheLastTargetTheLastOneStays() {
    // When
    Progress progress = on("70", HUNDRED_IN_HUNDRED_DAYS, "2030-01-01");

    // Then
    assertEquals(new BigDecimal("100"), progress.target().value());
    assertEquals(new BigDecimal("100"), progress.expected());
    assertEquals(new BigDecimal("0.7"), progress.ratio());
    assertEquals(ProgressStatus.AT_RISK, progress.status());
  }

  @Test
  void whereNothingIsDueYetThereIsNoRatioAndStandingStillIsOnTrack() {
    // When
    Progress progress = on("0", HUNDRED_IN_HUNDRED_DAYS, "2026-01-01");

    // Then
    assertNull(progress.ratio());
    assertEquals(new BigDecimal("0"), progress.expected());
    assertEquals(ProgressStatus.ON_TRACK, progress.status());
  }

  @Test
  void whereNothingIsDueYetARegressIsOffTrack() {
    assertEquals(
        ProgressStatus.OFF_TRACK, on("-1", HUNDRED_IN_HUNDRED_DAYS, "2025-12-01").status());
  }

  @Test
  void theStatusIsDecidedBeforeAnythingIsRounded() {
    // Given: 0.8999999 of what is due, which rounds to 0.9
    String value = "44.999995";

    // When
    Progress progress = on(value, HUNDRED_IN_HUNDRED_DAYS, "2026-02-20");

    // Then
    assertEquals(new BigDecimal("0.9"), progress.ratio());
    assertEquals(ProgressStatus.AT_RISK, progress.status());
  }

  @Test
  void aThresholdReachedExactlyIsReached() {
    assertEquals(ProgressStatus.ON_TRACK, on("45", HUNDRED_IN_HUNDRED_DAYS, "2026-02-20").status());
    assertEquals(ProgressStatus.AT_RISK, on("30", HUNDRED_IN_HUNDRED_DAYS, "2026-02-20").status());
  }

  @Test
  void withoutAValueThereIsStillAnExpectation() {
    // When
    Progress progress = on(null, HUNDRED_IN_HUNDRED_DAYS, "2026-02-20");

    // Then
    assertNull(progress.value());
    assertNull(progress.achievement());
    assertEquals(new BigDecimal("50"), progress.expected());
    assertEquals(ProgressStatus.NO_DATA, progress.status());
  }

  @Test
  void withoutABaselineThereIsAValueButNoAchievement() {
    // When
    Progress progress = on("7", Goals.linear(null, "10@2026-12-31"), "2026-06-01");

    // Then
    assertEquals(new BigDecimal("7"), progress.value());
    assertNull(progress.achievement());
    assertNull(progress.expected());
    assertEquals(ProgressStatus.NO_DATA, progress.status());
    assertEquals(new BigDecimal("10"), progress.target().value());
  }

  @Test
  void withoutATargetThereIsAValueButNoAchievement() {
    // When
    Progress progress = on("7", Goals.linear("0@2020"), "2026-06-01");

    // Then
    assertEquals(new BigDecimal("7"), progress.value());
    assertNull(progress.achievement());
    assertNull(progress.target());
    assertEquals(ProgressStatus.NO_TARGET, progress.status());
  }

  @Test
  void withoutAValueOrATargetNothingIsKnown() {
    assertEquals(ProgressStatus.NO_DATA, on(null, Goals.linear("0@2020"), "2026-06-01").status());
  }

  @Test
  void aTargetCanBeReachedWithoutABaseline() {
    // When
    Progress progress = on("10", Goals.linear(null, "10@2026-12-31"), "2026-06-01");

    // Then
    assertEquals(ProgressStatus.ACHIEVED, progress.status());
    assertNull(progress.achievement());
  }

  @Test
  void aYearMeansItsLastDay() {
    // Given
    Goal years = Goals.linear("0@2024", "365@2025");

    // When
    Progress progress = on("0", years, "2025-01-10");

    // Then: ten days after the last of December 2024
    assertEquals(new BigDecimal("10"), progress.expected());
  }

  private static Progress on(String value, Goal goal, String day) {
    Figure figure = value == null ? null : Figure.of(new BigDecimal(value));
    return ProgressCalculator.on(figure, false, goal, LocalDate.parse(day));
  }
}
