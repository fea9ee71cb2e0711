package org.hito.metrics.observing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Wording;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.observation.domain.Observation;
import org.junit.jupiter.api.Test;

class WithdrawObservationTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final ZonedDateTime NOW = AT.atZone(ZoneOffset.UTC);
  private static final Actor STEWARD = new Actor("s", "senacyt", Set.of(Actor.AGENCY_EDITOR));
  private static final Wording MISREAD = Wording.of("misread");
  private static final Observation MARCH = on("2026-03-31", "3", Map.of());
  private static final Observation JUNE = on("2026-06-30", "4", Map.of());
  private static final Indicator OBSERVED =
      new Indicator(
          Definitions.observed(),
          Standing.EMPTY
              .withObserved(JUNE.value())
              .withFreshness(new Freshness(JUNE.on(), AT, "event-0", 0L)));

  @Test
  void theOneBeforeIsTheValueAgain() {
    // When
    var taken = accepted(decide(OBSERVED, JUNE, true, MARCH, STEWARD));

    // Then
    assertEquals(MARCH.value().from(), taken.state().value(NOW.toLocalDate()));
    assertEquals(
        new Freshness(MARCH.on(), AT, "event-1", 0L), taken.state().standing().freshness());
    assertEquals(
        new IndicatorFact.ObservationWithdrawn("event-1", AT, JUNE, MISREAD), taken.facts().get(0));
    var progressed = (IndicatorFact.Progressed) taken.facts().get(1);
    assertEquals("event-1", progressed.cause());
    assertEquals(JUNE.value().from(), progressed.before().value());
    assertEquals(MARCH.value().from(), progressed.after().value());
  }

  @Test
  void afterTheOnlyOneTheBaselineIsTheValueAgain() {
    // When
    var taken = accepted(decide(OBSERVED, JUNE, true, null, STEWARD));

    // Then
    assertEquals(BigDecimal.ZERO, taken.state().value(NOW.toLocalDate()));
    assertEquals(null, taken.state().standing().freshness().observedOn());
    assertEquals(2, taken.facts().size());
  }

  @Test
  void anEarlierOneAndAPartLeaveTheValueAsItIs() {
    for (Observation other : List.of(MARCH, on("2026-06-30", "1", Map.of("country", "PA")))) {
      // When
      var taken = accepted(decide(OBSERVED, other, true, null, STEWARD));

      // Then
      assertEquals(OBSERVED, taken.state());
      assertEquals(1, taken.facts().size());
    }
  }

  @Test
  void theFigureOfAMonthLeavesThatOfItsLastDayAsItIs() {
    // Given
    Observation month = on("2026-06", "9", Map.of());

    // When
    var taken = accepted(decide(OBSERVED, month, true, JUNE, STEWARD));

    // Then
    assertEquals(OBSERVED, taken.state());
    assertEquals(1, taken.facts().size());
  }

  @Test
  void aWithdrawnObservationIsNotWithdrawnAgain() {
    assertEquals(Decision.unchanged(OBSERVED), decide(OBSERVED, JUNE, false, MARCH, STEWARD));
  }

  @Test
  void onlyTheStewardWithdrawsEvenWhatIsWithdrawn() {
    // Given
    Actor other = new Actor("s", "mici", Set.of(Actor.AGENCY_EDITOR));

    // When
    var decision = decide(OBSERVED, JUNE, false, MARCH, other);

    // Then
    assertEquals(
        "not-steward", ((Decision.Rejected<Indicator, IndicatorFact>) decision).rejection().code());
  }

  private static Decision<Indicator, IndicatorFact> decide(
      Indicator indicator,
      Observation observation,
      boolean stands,
      Observation earlier,
      Actor actor) {
    return new WithdrawObservation(observation, MISREAD)
        .decide(indicator, stands, Optional.ofNullable(earlier), actor, NOW, "event-1");
  }

  private static Decision.Accepted<Indicator, IndicatorFact> accepted(
      Decision<Indicator, IndicatorFact> decision) {
    return (Decision.Accepted<Indicator, IndicatorFact>) decision;
  }

  private static Observation on(String day, String value, Map<String, String> dimensions) {
    return Observation.of(PartialDate.parse(day), new BigDecimal(value), dimensions, null);
  }
}
