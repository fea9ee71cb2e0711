package org.hito.metrics.definition.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.Unit;
import org.hito.metrics.measure.domain.Composite;
import org.hito.metrics.measure.domain.Dependencies;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.measure.domain.Ratio;
import org.hito.metrics.measure.domain.Sum;
import org.junit.jupiter.api.Test;

class RelationRulesTest {
  private static final IndicatorDefinition MEETINGS = named("meetings", "events", new Observed());
  private static final IndicatorDefinition PEOPLE = named("people", "persons", new Observed());
  private static final IndicatorDefinition EVENTS =
      named("all-events", "events", new Sum(List.of("meetings")));
  private static final Relations KNOWN =
      new Relations(
          Stream.of(MEETINGS, PEOPLE, EVENTS)
              .collect(Collectors.toMap(IndicatorDefinition::code, Function.identity())),
          new Dependencies(Map.of("all-events", new Sum(List.of("meetings")))));

  @Test
  void onlyWhatHasTheSameUnitCanBeAdded() {
    assertEquals(
        List.of("/measure/of/1 units-differ"),
        broken(named("sum", "events", new Sum(List.of("meetings", "people")))));
  }

  @Test
  void aUnitIsTheSameHoweverItWasTyped() {
    assertEquals(List.of(), broken(named("sum", " events\u00a0", new Sum(List.of("meetings")))));
  }

  @Test
  void unitsAgreeIfAReaderOfOneLanguageSeesTheSame() {
    // Given
    List<Unit> agreeing =
        List.of(unit("events", "eventos"), unit("events", "actos"), unit(null, "events"));
    Sum meetings = new Sum(List.of("meetings"));

    // When, Then
    agreeing.forEach(
        unit -> assertEquals(List.of(), broken(Definitions.named("sum", unit, meetings))));
    assertEquals(
        List.of("/measure/of/0 units-differ"),
        broken(Definitions.named("sum", unit("hours", "horas"), meetings)));
    assertEquals(
        List.of("/measure/of/0 units-differ"),
        broken(Definitions.named("sum", (Unit) null, meetings)));
  }

  @Test
  void aUnitThatGetsItsSpanishNameKeepsItsSums() {
    assertEquals(
        List.of(),
        broken(Definitions.named("meetings", unit("events", "eventos"), new Observed())));
  }

  private static Unit unit(String en, String es) {
    return new Unit(new LocalisedText(en, es));
  }

  @Test
  void aRatioMayHaveAnyUnits() {
    assertEquals(List.of(), broken(named("share", "x", new Ratio("meetings", "people"))));
  }

  @Test
  void anIndicatorThatIsAddedKeepsItsUnit() {
    assertEquals(List.of("/unit units-differ"), broken(named("meetings", "hours", new Observed())));
  }

  @Test
  void aRatioOverItselfIsRefused() {
    assertEquals(
        List.of("/measure/denominator ratio-over-itself"),
        broken(named("share", "x", new Ratio("people", "people"))));
  }

  @Test
  void theIndicatorsItIsDerivedFromMustBeDefined() {
    assertEquals(
        List.of("/measure/of/0 unknown-reference"),
        broken(named("sum", "events", new Sum(List.of("nobody")))));
  }

  @Test
  void aCycleIsRefusedAndSpelledOut() {
    // When
    List<Violation> violations =
        RelationRules.check(
            named("meetings", "events", new Sum(List.of("all-events"))), KNOWN, Optional.empty());

    // Then
    assertEquals(
        List.of(Violation.of("/measure", "cycle", "cycle", "meetings → all-events → meetings")),
        violations);
  }

  @Test
  void weightsMayNotAllBeZeroNorOneBelow() {
    assertEquals(List.of("/measure/of weight-zero-everywhere"), broken(composite("0", "0.0")));
    assertEquals(List.of("/measure/of/1/weight negative"), broken(composite("1", "-1")));
    assertEquals(List.of(), broken(composite("0", "1")));
  }

  private static IndicatorDefinition composite(String first, String second) {
    return named(
        "index",
        "x",
        new Composite(
            List.of(
                new Composite.Weighted("meetings", new BigDecimal(first)),
                new Composite.Weighted("people", new BigDecimal(second)))));
  }

  private static IndicatorDefinition named(String code, String unit, Measure measure) {
    return Definitions.named(code, unit, measure);
  }

  private static List<String> broken(IndicatorDefinition definition) {
    return RelationRules.check(definition, KNOWN, Optional.empty()).stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }
}
