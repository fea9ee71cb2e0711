package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.LAW;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.indicators;
import static org.hito.initiative.initiative.Given.milestone;
import static org.hito.initiative.initiative.Given.risk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.RiskStatus;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {

  private static final LocalDate BEFORE_DUE = LocalDate.parse("2025-03-31");
  private static final LocalDate AFTER_DUE = LocalDate.parse("2025-04-01");

  private static Health health(
      List<Milestone> milestones, List<Risk> risks, LocalDate day, String... indicators) {
    InitiativeDefinition definition = definition(milestones, risks, List.of("one", "two"));
    return Health.of(
        InitiativeStatus.IN_PROGRESS, definition, indicators(definition, indicators), day);
  }

  @Test
  void nothingWrongIsGreenWithoutCauses() {
    // When
    Health health =
        health(List.of(LAW), List.of(risk(3, 4, RiskStatus.OPEN)), BEFORE_DUE, "ON_TRACK");

    // Then
    assertEquals(Health.GOOD, health);
  }

  @Test
  void aMilestoneIsOverdueTheDayAfterItsDueDate() {
    // When
    Health health = health(List.of(LAW), List.of(), AFTER_DUE);

    // Then
    assertEquals(HealthStatus.RED, health.status());
    assertEquals(List.of(Cause.of(LAW)), health.causes());
    assertEquals("Was due on 2025-03-31", health.causes().get(0).detail().en());
  }

  @Test
  void aDueDateOfLessPrecisionIsMissedWhenAllItsDaysHavePassed() {
    // Given
    Milestone inMarch = milestone("m", "M", null, "2025-03", 1);

    // When
    Health lastDay = health(List.of(inMarch), List.of(), BEFORE_DUE);
    Health nextDay = health(List.of(inMarch), List.of(), AFTER_DUE);

    // Then
    assertEquals(HealthStatus.GREEN, lastDay.status());
    assertEquals(HealthStatus.RED, nextDay.status());
  }

  @Test
  void aReachedMilestoneAndOneWithoutADateAreNeverOverdue() {
    // Given
    Milestone reached = LAW.reached(PartialDate.parse("2025-06"), List.of());
    Milestone undated = milestone("m", "M", null, null, 1);

    // When
    Health health = health(List.of(reached, undated), List.of(), AFTER_DUE);

    // Then
    assertEquals(Health.GOOD, health);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4, OPEN, RED",
    "3, 5, OPEN, RED",
    "5, 5, OPEN, RED",
    "2, 5, OPEN, GREEN",
    "3, 4, OPEN, GREEN",
    "5, 5, MITIGATED, GREEN",
    "5, 5, CLOSED, GREEN",
    "5, 5, MATERIALISED, GREEN",
    ", 5, OPEN, GREEN",
    "5, , OPEN, GREEN"
  })
  void anOpenRiskIsHighFromFifteenOn(
      Integer likelihood, Integer impact, RiskStatus status, HealthStatus expected) {
    // When
    Health health = health(List.of(), List.of(risk(likelihood, impact, status)), BEFORE_DUE);

    // Then
    assertEquals(expected, health.status());
  }

  @ParameterizedTest
  @CsvSource({
    "OFF_TRACK, RED",
    "AT_RISK, AMBER",
    "ON_TRACK, GREEN",
    "ACHIEVED, GREEN",
    "NO_DATA, GREEN",
    "SOMETHING_NEW, GREEN"
  })
  void indicatorsCountAsTheyStand(String status, HealthStatus expected) {
    // When
    Health health = health(List.of(), List.of(), BEFORE_DUE, status);

    // Then
    assertEquals(expected, health.status());
  }

  @Test
  void theWorstCauseDecidesAndAllAreListed() {
    // When
    Health health =
        health(
            List.of(LAW), List.of(risk(4, 4, RiskStatus.OPEN)), AFTER_DUE, "AT_RISK", "OFF_TRACK");

    // Then
    assertEquals(HealthStatus.RED, health.status());
    assertEquals(
        List.of(
            CauseKind.MILESTONE_OVERDUE,
            CauseKind.HIGH_RISK,
            CauseKind.INDICATOR_AT_RISK,
            CauseKind.INDICATOR_OFF_TRACK),
        health.causes().stream().map(Cause::kind).toList());
  }

  @ParameterizedTest
  @EnumSource(InitiativeStatus.class)
  void onlyWhatIsOpenCanBeInDanger(InitiativeStatus status) {
    // Given
    InitiativeDefinition definition = definition();

    // When
    Health health = Health.of(status, definition, indicators(definition, "OFF_TRACK"), AFTER_DUE);

    // Then
    assertEquals(status.isOpen() ? HealthStatus.RED : HealthStatus.GREEN, health.status());
  }
}
