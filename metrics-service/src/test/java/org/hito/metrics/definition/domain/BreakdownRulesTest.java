package org.hito.metrics.definition.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.metrics.evidence.view.SeriesView;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"on", "value", "recordedat", "restatedat"})
  void aDimensionCannotHaveTheNameOfAColumn(String code) {
    assertEquals(
        List.of("/dimensions/1/code reserved-dimension"),
        broken(by("country", code), Optional.empty()));
  }

  @Test
  void everyColumnThatADimensionCouldBeMistakenForIsReserved() {
    assertTrue(Breakdown.RESERVED.stream().allMatch(SeriesView.WITH_RESTATEMENTS::reserves));
    assertEquals(
        Breakdown.RESERVED.size(),
        Stream.of(
                "on",
                "value",
                "recordedat",
                "restatedat",
                "source",
                "country",
                "dimensions",
                "period")
            .filter(SeriesView.WITH_RESTATEMENTS::reserves)
            .count());
  }

  @Test
  void whatWasCalledSoBeforeItWasReservedMayStay() {
    // Given
    Indicator before = new Indicator(by("value"), Standing.EMPTY);

    // When
    List<String> broken = broken(by("value", "on"), Optional.of(before));

    // Then
    assertEquals(List.of("/dimensions/1/code reserved-dimension"), broken);
  }

  @Test
  void aDimensionIsDeclaredOnce() {
    assertEquals(
        List.of("/dimensions/1/code duplicate"),
        broken(by("country", "country"), Optional.empty()));
  }

  @Test
  void itsValuesAreCategories() {
    assertEquals(
        List.of("Panamá", "Los Santos"),
        new Breakdown("region", List.of("Panama\u0301 ", "Los  Santos")).values());
  }

  private static List<String> broken(IndicatorDefinition definition, Optional<Indicator> before) {
    return BreakdownRules.check(definition, before).stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }

  private static IndicatorDefinition by(String... codes) {
    return Definitions.brokenDownBy(
        Stream.of(codes).map(code -> new Breakdown(code, List.of())).toList());
  }
}
