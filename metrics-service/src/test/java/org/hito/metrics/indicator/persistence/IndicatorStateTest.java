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
        Json.writeAsGiven(IndicatorState.of(ranged))
            .replace(
                "\"value\":1,\"pipeline\":1",
                "\"value\":{\"from\":1,\"to\":2},\"pipeline\":{\"from\":1,\"to\":3}")
            .replace("\"range\":{\"from\":1,\"to\":2},\"pipelineRange\":{\"from\":1,\"to\":3}", "")
            .replace("\"on\":\"2026-03-31\",}", "\"on\":\"2026-03-31\"}");

    // When
    Indicator read = Json.read(stored, IndicatorState.class).indicator();

    // Then
    assertEquals(ranged, read);
  }
}
