package org.hito.metrics.indicator.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.hito.kit.domain.Figure;
import org.hito.kit.json.Json;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Part;
import org.junit.jupiter.api.Test;

class IndicatorStateTest {

  /** The members in which a version without ranges reads numbers. */
  private record Before(StandingBefore standing) {}

  private record StandingBefore(BigDecimal observed, Map<String, PartBefore> parts) {}

  private record PartBefore(BigDecimal value, BigDecimal pipeline, LocalDate on) {}

  private static final LocalDate MARCH = LocalDate.parse("2026-03-31");

  private final Indicator ranged =
      new Indicator(
          Definitions.observed(),
          Standing.EMPTY
              .withObserved(range("12.50", "15"))
              .withParts(
                  Map.of(
                      "a", new Part(range("1", "2"), range("1", "3"), MARCH),
                      "b", new Part(Figure.of(new BigDecimal("7")), null, null))));

  private static Figure range(String from, String to) {
    return new Figure(new BigDecimal(from), new BigDecimal(to));
  }

  @Test
  void rangesAndNumbersAreReadAsTheyWereStored() {
    // When
    String stored = Json.writeAsGiven(IndicatorState.of(ranged));

    // Then
    assertEquals(ranged, Json.read(stored, IndicatorState.class).indicator());
  }

  @Test
  void aVersionThatKnowsOnlyNumbersReadsTheLowerEnds() {
    // Given
    String stored = Json.writeAsGiven(IndicatorState.of(ranged));

    // When
    Before read = Json.read(stored, Before.class);

    // Then
    assertEquals(
        new StandingBefore(
            new BigDecimal("12.5"),
            Map.of(
                "a", new PartBefore(BigDecimal.ONE, BigDecimal.ONE, MARCH),
                "b", new PartBefore(new BigDecimal("7"), null, null))),
        read.standing());
  }

  @Test
  void aRangeThatAnEarlierBuildStoredInPlaceOfTheNumberIsRead() {
    // Given
    String stored =
        """
        {"code":"agreements",
         "definition":{"name":{"en":"Agreements","es":"Acuerdos"},"aliases":[],"unit":"agreements",
           "steward":"senacyt","dimension":"networks","level":"OUTPUT","direction":"INCREASE","frequency":"YEARLY",
           "measure":{"type":"OBSERVED"},"baseline":{"value":0,"on":"2021-09-01"},
           "targets":[{"value":10,"on":"2026-12-31"}],"path":"LINEAR","thresholds":{"onTrack":0.9,"atRisk":0.6},
           "weight":1,"dimensions":[{"code":"country","values":["PA","MX"]},{"code":"city","values":[]}]},
         "standing":{"tally":{"counted":0,"pipeline":0},"observed":{"from":12.5,"to":15},
           "parts":{"a":{"value":{"from":1,"to":2},"pipeline":{"from":1,"to":3},"on":"2026-03-31"},"b":{"value":7}},
           "freshness":{},"judgement":{}}}
        """;

    // When
    Indicator read = Json.read(stored, IndicatorState.class).indicator();

    // Then
    assertEquals(ranged, read);
  }
}
