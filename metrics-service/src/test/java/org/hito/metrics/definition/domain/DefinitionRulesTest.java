package org.hito.metrics.definition.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.Thresholds;
import org.hito.metrics.subject.domain.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionRulesTest {

  @Test
  void aCompleteDefinitionIsValid() {
    assertEquals(List.of(), broken(Definitions.agreements()));
  }

  @Test
  void baselineAndTargetsMayBeMissing() {
    assertEquals(List.of(), broken(Definitions.NO_GOAL));
    assertEquals(List.of(), broken(Definitions.rising("0@2021")));
    assertEquals(List.of(), broken(Definitions.rising(null, "10@2026")));
  }

  @Test
  void aTargetEqualToTheBaselineIsRefused() {
    assertEquals(
        List.of("/targets/0/value target-equals-baseline"),
        broken(Definitions.rising("10@2021", "10.00@2026")));
  }

  @Test
  void everyTargetIsComparedWithTheBaseline() {
    assertEquals(
        List.of("/targets/1/value target-equals-baseline"),
        broken(Definitions.rising("0@2021", "10@2025", "0@2026")));
  }

  @Test
  void aTargetThatLeadsAwayIsRefused() {
    assertEquals(
        List.of("/targets/0/value target-against-direction"),
        broken(Definitions.rising("10@2021", "5@2026")));
    assertEquals(
        List.of("/targets/0/value target-against-direction"),
        broken(Definitions.goal(Direction.DECREASE, Thresholds.USUAL, "10@2021", "15@2026")));
  }

  @Test
  void whereLessIsBetterATargetMayLieBelowTheBaseline() {
    assertEquals(
        List.of(),
        broken(Definitions.goal(Direction.DECREASE, Thresholds.USUAL, "10@2021", "5@2026")));
  }

  @Test
  void targetsMustBeInDateOrder() {
    assertEquals(
        List.of("/targets/1/on targets-not-in-date-order"),
        broken(Definitions.rising("0@2021", "10@2026", "5@2025")));
    assertEquals(
        List.of("/targets/1/on targets-not-in-date-order"),
        broken(Definitions.rising(null, "10@2026", "11@2026-12-31")));
  }

  @Test
  void theFirstTargetMustLieAfterTheBaseline() {
    assertEquals(
        List.of("/targets/0/on target-not-after-baseline"),
        broken(Definitions.rising("0@2026-12-31", "10@2026")));
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, 0.9, /thresholds thresholds-out-of-order",
    "0.6, 0.6, /thresholds thresholds-out-of-order",
    "0.6, -0.1, /thresholds/atRisk negative"
  })
  void thresholdsMustFallAndNotBelowZero(String onTrack, String atRisk, String violation) {
    // Given
    Thresholds thresholds = new Thresholds(new BigDecimal(onTrack), new BigDecimal(atRisk));

    // When
    List<String> broken =
        broken(Definitions.goal(Direction.INCREASE, thresholds, "0@2021", "10@2026"));

    // Then
    assertEquals(List.of(violation), broken);
  }

  @Test
  void zeroIsAThresholdLikeAnyOther() {
    // Given
    Thresholds thresholds = new Thresholds(new BigDecimal("0.1"), BigDecimal.ZERO);

    // When
    List<String> broken =
        broken(Definitions.goal(Direction.INCREASE, thresholds, "0@2021", "10@2026"));

    // Then
    assertEquals(List.of(), broken);
  }

  @ParameterizedTest
  @CsvSource({"0, /weight not-positive", "-1, /weight not-positive", "1e400, /weight too-precise"})
  void aWeightMustBePositive(String weight, String violation) {
    assertEquals(List.of(violation), broken(Definitions.withWeight(weight)));
  }

  @Test
  void numbersKeptFromTheEarlierDefinitionAreNotBoundedAgain() {
    // Given
    String stored = "12345678901234567890123456.123456789012";
    IndicatorDefinition weighed = Definitions.withWeight(stored);
    IndicatorDefinition aimed =
        Definitions.of(new Observed(), Definitions.rising("0@2021", stored + "@2026"));

    // When
    List<Violation> kept = DefinitionRules.check(weighed, Optional.of(weighed));
    List<Violation> keptGoal = DefinitionRules.check(aimed, Optional.of(aimed));

    // Then
    assertEquals(List.of(), kept);
    assertEquals(List.of(), keptGoal);
    assertEquals(List.of("/weight too-precise"), broken(weighed));
    assertEquals(List.of("/targets/0/value too-precise"), broken(aimed));
  }

  @Test
  void eachNumberOfTheEarlierDefinitionIsAcceptedIndependently() {
    // Given
    String stored = "12345678901234567890123456.123456789012";
    IndicatorDefinition before =
        Definitions.of(new Observed(), Definitions.rising(stored + "@2021", "1e30@2026"));
    IndicatorDefinition after =
        Definitions.of(new Observed(), Definitions.rising(stored + "@2021", "2e30@2026"));
    IndicatorDefinition worse =
        Definitions.of(
            new Observed(), Definitions.rising(stored + "@2021", "2" + stored + "@2026"));

    // When
    List<Violation> kept = DefinitionRules.check(after, Optional.of(before));
    List<Violation> broken = DefinitionRules.check(worse, Optional.of(before));

    // Then
    assertEquals(List.of(), kept);
    assertEquals(List.of("/targets/0/value"), broken.stream().map(Violation::pointer).toList());
  }

  @Test
  void valuesAreBoundedBeforeTheyAreComparedWithAnything() {
    assertEquals(
        List.of("/baseline/value too-precise", "/targets/0/value too-precise"),
        broken(Definitions.rising("1e2147483647@2021", "1e-2147483647@2026")));
  }

  @Test
  void aFilterMayNotAskForWhatNothingWillEverMatch() {
    // Given
    Count count =
        new Count(
            SubjectKind.COMMITMENT,
            new CountFilter(
                Set.of("mous"), Set.of("any-forum"), Set.of(), Set.of("HELD"), Set.of()));

    // When
    List<String> broken = broken(Definitions.of(count, Definitions.NO_GOAL));

    // Then
    assertEquals(
        List.of("/measure/filter/status not-one-of", "/measure/filter/kind not-one-of"), broken);
  }

  @Test
  void meetingsHaveNeitherKindNorOwner() {
    // Given
    Count count =
        new Count(
            SubjectKind.MEETING,
            new CountFilter(
                Set.of("mou"), Set.of(), Set.of("chips"), Set.of("HELD"), Set.of("idb")));

    // When
    List<String> broken = broken(Definitions.of(count, Definitions.NO_GOAL));

    // Then
    assertEquals(
        List.of(
            "/measure/filter/kind filter-not-applicable",
            "/measure/filter/owner filter-not-applicable"),
        broken);
  }

  @Test
  void everyBrokenRuleIsReportedAtOnce() {
    // Given
    Thresholds upsideDown = new Thresholds(new BigDecimal("0.1"), new BigDecimal("0.2"));

    // When
    List<String> broken =
        broken(Definitions.goal(Direction.INCREASE, upsideDown, "0@2021", "10@2026", "0@2025"));

    // Then
    assertEquals(
        List.of(
            "/targets/1/on targets-not-in-date-order",
            "/targets/1/value target-equals-baseline",
            "/thresholds thresholds-out-of-order"),
        broken);
  }

  private static List<String> broken(Goal goal) {
    return broken(Definitions.of(new Observed(), goal));
  }

  private static List<String> broken(IndicatorDefinition definition) {
    return DefinitionRules.check(definition, Optional.empty()).stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }
}
