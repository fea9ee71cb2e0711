package org.hito.metrics.movement.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Dependencies;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.measure.domain.Part;
import org.hito.metrics.measure.domain.Ratio;
import org.hito.metrics.measure.domain.Sum;
import org.junit.jupiter.api.Test;

class RippleTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Cause CAUSE = new Cause.Fact("event-1", "a", Optional.of(TODAY), NOW, NOW);
  private static final Map<String, Derived> MADE =
      Map.of(
          "both", new Sum(List.of("a", "b")),
          "share", new Ratio("a", "both"),
          "total", new Sum(List.of("both", "b")));

  @Test
  void eachDerivedIndicatorMovesOnceWithTheSameCause() {
    // Given
    Map<String, Indicator> standing = standing("1", "3");

    // When
    Map<String, Movement> movements = ripple(standing, observed("a", "5"));

    // Then
    assertEquals(List.of("both", "share", "total"), new ArrayList<>(movements.keySet()));
    assertEquals(new BigDecimal("8"), movements.get("both").after().value(TODAY));
    assertEquals(new BigDecimal("0.625"), movements.get("share").after().value(TODAY));
    assertEquals(new BigDecimal("11"), movements.get("total").after().value(TODAY));
    movements
        .values()
        .forEach(
            movement ->
                assertEquals(
                    "event-1", ((IndicatorFact.Progressed) movement.facts().get(0)).cause()));
  }

  @Test
  void indicatorsDerivedFromUnmovedOnesDoNotMove() {
    // Given
    Map<String, Indicator> standing = standing("1", "3");

    // When
    Map<String, Movement> movements = ripple(standing, standing.get("a"));

    // Then
    assertTrue(movements.isEmpty());
  }

  @Test
  void aRatioOverZeroHasNoValueAndGetsItBack() {
    // Given
    Map<String, Indicator> standing = standing("0", "0");

    // When
    Movement movement = ripple(standing, observed("b", "4")).get("share");

    // Then
    assertEquals(null, standing.get("share").value(TODAY));
    assertEquals(BigDecimal.ZERO, movement.after().value(TODAY));
  }

  @Test
  void whateverMovesInWhateverOrderEveryValueIsThatOfAFreshStart() {
    Random random = new Random(7);
    Map<String, Indicator> standing = new HashMap<>(standing("0", "0"));
    for (int i = 0; i < 500; i++) {
      // Given
      String value =
          BigDecimal.valueOf(random.nextLong(-50, 50), random.nextInt(4)).toPlainString();
      Indicator moved = observed(random.nextBoolean() ? "a" : "b", value);

      // When
      standing.put(moved.code(), moved);
      ripple(standing, moved).forEach((code, movement) -> standing.put(code, movement.after()));

      // Then
      Map<String, Indicator> fresh = standing(plain(standing.get("a")), plain(standing.get("b")));
      MADE.keySet()
          .forEach(
              code ->
                  assertEquals(
                      fresh.get(code).value(TODAY), standing.get(code).value(TODAY), code));
    }
  }

  @Test
  void theWholeSpeaksOfTheNewestDayOfItsPartsEvenWhenThatGoesBack() {
    // Given
    Map<String, Indicator> standing = standing("1", "3");
    Indicator later = heardOn("a", "1", "2026-06-30");
    ripple(standing, later).forEach((code, moved) -> standing.put(code, moved.after()));
    LocalDate before = observedOn(standing.get("total"));

    // When
    Map<String, Movement> movements = ripple(standing, heardOn("a", "1", "2026-03-31"));

    // Then
    assertEquals(LocalDate.parse("2026-06-30"), before);
    Movement total = movements.get("total");
    assertEquals(LocalDate.parse("2026-03-31"), observedOn(total.after()));
    assertEquals(List.of(), total.facts());
  }

  private static LocalDate observedOn(Indicator indicator) {
    return indicator.standing().freshness().observedOn();
  }

  private static Indicator heardOn(String code, String value, String day) {
    Indicator observed = observed(code, value);
    return observed.withStanding(
        observed
            .standing()
            .withFreshness(new Freshness(LocalDate.parse(day), null, "event-0", 0L)));
  }

  private static String plain(Indicator indicator) {
    return indicator.value(TODAY).toPlainString();
  }

  private static Map<String, Movement> ripple(Map<String, Indicator> standing, Indicator moved) {
    return new Ripple(new Dependencies(MADE), CAUSE, NOW.atZone(ZoneOffset.UTC))
        .through(List.of(moved), standing);
  }

  private static Map<String, Indicator> standing(String a, String b) {
    Map<String, Indicator> standing = new HashMap<>();
    standing.put("a", observed("a", a));
    standing.put("b", observed("b", b));
    for (String code : new Dependencies(MADE).madeOf(List.of("a", "b"))) {
      Derived measure = MADE.get(code);
      Map<String, Part> parts = new HashMap<>();
      measure
          .operands()
          .forEach(operand -> parts.put(operand, standing.get(operand).partOf(measure, TODAY)));
      standing.put(code, indicator(code, measure, Standing.EMPTY.withParts(parts)));
    }
    return standing;
  }

  private static Indicator observed(String code, String value) {
    Freshness spring = new Freshness(LocalDate.parse("2026-03-21"), null, "event-0", 0L);
    return indicator(
        code,
        new Observed(),
        Standing.EMPTY.withObserved(Figure.of(new BigDecimal(value))).withFreshness(spring));
  }

  private static Indicator indicator(String code, Measure measure, Standing standing) {
    return new Indicator(Definitions.named(code, "things", measure), standing);
  }
}
