package org.hito.initiative.following.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.kit.consume.PoisonException;
import org.hito.kit.consume.ReceivedFact;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This service can read the indicator facts of metrics-service's contract. */
class MetricsServiceContractTest {

  private static final GoldenSamples SAMPLES =
      GoldenSamples.in(Path.of("..", "metrics-service", "contracts"));

  static List<GoldenSample> indicators() {
    return SAMPLES.startingWith("indicator.");
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void everyIndicatorFactHasTheIndicatorsProgress(GoldenSample sample) {
    // Given
    ReceivedFact fact = ReceivedFact.parse(sample.text());

    // When
    IndicatorProgress progress = IndicatorState.progress(fact);

    // Then
    assertEquals(fact.subject(), progress.indicator());
    assertTrue(progress.resolved());
    assertEquals(fact.data().at("/indicator/progress/status").textValue(), progress.status());
  }

  @Test
  void valueAndAchievementAreTakenExactly() {
    // Given
    ReceivedFact fact = ReceivedFact.parse(SAMPLES.named("indicator.progressed.v1").text());

    // When
    IndicatorProgress progress = IndicatorState.progress(fact);

    // Then
    assertEquals(
        new IndicatorProgress(
            "co-operation-agreements", true, BigDecimal.ONE, new BigDecimal("0.1"), "OFF_TRACK"),
        progress);
    assertTrue(progress.offTrack());
  }

  @Test
  void aStateWithoutProgressIsPoison() {
    // Given
    ObjectNode event = SAMPLES.named("indicator.progressed.v1").json().deepCopy();
    ((ObjectNode) event.at("/data/indicator")).remove("progress");
    ReceivedFact fact = ReceivedFact.parse(event.toString());

    // When
    var thrown = assertThrows(PoisonException.class, () -> IndicatorState.progress(fact));

    // Then
    assertEquals("no progress of co-operation-agreements", thrown.getMessage());
  }
}
