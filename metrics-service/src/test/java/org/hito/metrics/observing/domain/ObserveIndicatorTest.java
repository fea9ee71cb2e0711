package org.hito.metrics.observing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.ValueFrom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObserveIndicatorTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Actor STEWARD = new Actor("s", "senacyt", Set.of(Actor.AGENCY_EDITOR));
  private static final Indicator NEVER_OBSERVED =
      new Indicator(Definitions.observed(), Standing.EMPTY);

  @Test
  void anObservationIsTaken() {
    // When
    var decision = decide(NEVER_OBSERVED, null, on("2026-06-30", "4"));

    // Then
    var accepted = (Decision.Accepted<Indicator, IndicatorFact>) decision;
    assertEquals(new BigDecimal("4"), accepted.state().value(TODAY));
    assertEquals(
        new Freshness(LocalDate.parse("2026-06-30"), NOW, "event-1", 0L),
        accepted.state().standing().freshness());
    assertEquals(
        new IndicatorFact.Observed(
            "event-1", Instant.parse("2026-06-30T00:00:00Z"), on("2026-06-30", "4"), null),
        accepted.facts().get(0));
  }

  @Test
  void theProgressAnObservationBringsNamesItAsItsCause() {
    // When
    var decision = decide(NEVER_OBSERVED, null, on("2026-06-30", "4"));

    // Then
    var accepted = (Decision.Accepted<Indicator, IndicatorFact>) decision;
    var progressed = (IndicatorFact.Progressed) accepted.facts().get(1);
    assertEquals("event-1", progressed.cause());
    assertEquals(BigDecimal.ZERO, progressed.before().value());
    assertEquals(new BigDecimal("4"), progressed.after().value());
  }

  @Test
  void theSameValueAgainChangesNothing() {
    assertEquals(
        Decision.unchanged(NEVER_OBSERVED),
        decide(NEVER_OBSERVED, on("2026-06-30", "4"), on("2026-06-30", "4.0")));
  }

  @Test
  void anotherValueForTheSameDayRestatesIt() {
    // When
    var decision =
        decide(observedOn("2026-06-30", "4"), on("2026-06-30", "4"), on("2026-06-30", "5"));

    // Then
    var accepted = (Decision.Accepted<Indicator, IndicatorFact>) decision;
    assertEquals(new BigDecimal("5"), accepted.state().value(TODAY));
    assertEquals(
        Figure.of(new BigDecimal("4")),
        ((IndicatorFact.Observed) accepted.facts().get(0)).previous());
  }

  @Test
  void anEarlierDayDoesNotBecomeTheValue() {
    // When
    var decision = decide(observedOn("2026-06-30", "4"), null, on("2025-06-30", "3"));

    // Then
    var accepted = (Decision.Accepted<Indicator, IndicatorFact>) decision;
    assertEquals(new BigDecimal("4"), accepted.state().value(TODAY));
    assertEquals(1, accepted.facts().size());
  }

  @Test
  void anObservationFromBeforeTheBaselineIsKeptAndTheBaselineStaysTheValue() {
    // When
    var decision = decide(NEVER_OBSERVED, null, on("2021-08-31", "4"));

    // Then
    var accepted = (Decision.Accepted<Indicator, IndicatorFact>) decision;
    assertEquals(BigDecimal.ZERO, accepted.state().value(TODAY));
    assertEquals(ValueFrom.BASELINE, accepted.state().valueFrom(TODAY));
    assertEquals(null, accepted.state().freshness(TODAY).observedOn());
    assertEquals(1, accepted.facts().size());
  }

  @Test
  void aPeriodThatHasNotBegunIsRefused() {
    // When
    var decision = decide(NEVER_OBSERVED, null, on("2027", "4"));

    // Then
    assertTrue(decision instanceof Decision.Rejected);
  }

  @Test
  void theYearToDateDoesNotReplaceTheFigureOfToday() {
    // Given
    Observation year = on("2026", "9").recordedOn(TODAY);
    Observation day = on("2026-11-22", "4");

    // When
    var afterDay = decide(observedOn("2026-11-22", "4"), null, day, year);
    var afterYear = decide(observedOn("2026-11-22", "9"), null, year, day);

    // Then
    assertEquals(new BigDecimal("4"), accepted(afterDay).state().value(TODAY));
    assertEquals(1, accepted(afterDay).facts().size());
    assertEquals(new BigDecimal("4"), accepted(afterYear).state().value(TODAY));
  }

  private static Decision.Accepted<Indicator, IndicatorFact> accepted(
      Decision<Indicator, IndicatorFact> decision) {
    return (Decision.Accepted<Indicator, IndicatorFact>) decision;
  }

  @Test
  void aPartOfTheWholeDoesNotBecomeTheValue() {
    // When
    var decision = decide(NEVER_OBSERVED, null, broken("2026-06-30", "3", Map.of("country", "PA")));

    // Then
    var accepted = (Decision.Accepted<Indicator, IndicatorFact>) decision;
    assertEquals(BigDecimal.ZERO, accepted.state().value(TODAY));
    assertEquals(ValueFrom.BASELINE, accepted.state().valueFrom(TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 1, country, PA, date-in-future",
    "2026-11-22, 1e400, country, PA, too-precise",
    "2026-11-22, 1234567890123456789012345678901234567890, country, PA, too-precise",
    "2026-11-22, 1, sex, F, undeclared-dimension",
    "2026-11-22, 1, country, CR, not-one-of"
  })
  void whatBreaksARuleIsRefused(
      String day, String value, String dimension, String part, String code) {
    // When
    var decision = decide(NEVER_OBSERVED, null, broken(day, value, Map.of(dimension, part)));

    // Then
    assertEquals(code, rejection(decision).violations().get(0).code());
  }

  @Test
  void aDimensionDeclaredWithoutValuesTakesAny() {
    assertEquals(
        Decision.Accepted.class,
        decide(NEVER_OBSERVED, null, broken("2026-06-30", "3", Map.of("city", "Colón")))
            .getClass());
  }

  @Test
  void whatIsCountedCannotBeObserved() {
    // Given
    Indicator counted = new Indicator(Definitions.agreements(), Standing.EMPTY);

    // When
    var decision = decide(counted, null, on("2026-06-30", "4"));

    // Then
    assertEquals("not-observed", rejection(decision).code());
  }

  @Test
  void onlyTheStewardObserves() {
    // Given
    Actor other = new Actor("s", "mici", Set.of(Actor.AGENCY_EDITOR));

    // When
    var decision =
        new ObserveIndicator(on("2026-06-30", "4"))
            .decide(
                NEVER_OBSERVED,
                Optional.empty(),
                Optional.empty(),
                other,
                NOW.atZone(ZoneOffset.UTC),
                "event-1");

    // Then
    assertEquals("not-steward", rejection(decision).code());
  }

  private static Decision<Indicator, IndicatorFact> decide(
      Indicator indicator, Observation standing, Observation observation) {
    return decide(indicator, standing, null, observation);
  }

  private static Decision<Indicator, IndicatorFact> decide(
      Indicator indicator, Observation standing, Observation rival, Observation observation) {
    return new ObserveIndicator(observation)
        .decide(
            indicator,
            Optional.ofNullable(standing),
            Optional.ofNullable(rival),
            STEWARD,
            NOW.atZone(ZoneOffset.UTC),
            "event-1");
  }

  private static Rejection rejection(Decision<Indicator, IndicatorFact> decision) {
    return ((Decision.Rejected<Indicator, IndicatorFact>) decision).rejection();
  }

  private static Indicator observedOn(String day, String value) {
    return NEVER_OBSERVED.withStanding(
        Standing.EMPTY
            .withObserved(Figure.of(new BigDecimal(value)))
            .withFreshness(new Freshness(LocalDate.parse(day), NOW, "event-0", 0L)));
  }

  private static Observation on(String day, String value) {
    return broken(day, value, Map.of());
  }

  private static Observation broken(String day, String value, Map<String, String> dimensions) {
    return Observation.of(PartialDate.parse(day), new BigDecimal(value), dimensions, null);
  }
}
