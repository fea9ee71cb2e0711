package org.hito.meeting.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hito.kit.consume.ReceivedFact;
import org.hito.meeting.reference.domain.Reference;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This service can read the indicator facts of metrics-service's contract. */
class MetricsServiceContractTest {

  static List<GoldenSample> indicators() {
    return GoldenSamples.in(Path.of("..", "metrics-service", "contracts"))
        .startingWith("indicator.");
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void everyIndicatorFactSaysWhichIndicatorIsDefined(GoldenSample sample) {
    // When
    ReceivedFact fact = ReceivedFact.parse(sample.json().toString());

    // Then
    assertTrue(fact.type().startsWith(Reference.INDICATOR + "."), fact.type());
    assertEquals(fact.subject(), fact.data().at("/indicator/code").textValue(), sample.name());
  }
}
