package org.hito.metrics.following.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.messaging.StrategyFacts;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** metrics-service reads the golden samples of initiative-service. */
class InitiativeServiceContractTest {

  private static final GoldenSamples SAMPLES =
      GoldenSamples.in(Path.of("..", "initiative-service", "contracts"));

  static List<GoldenSample> initiatives() {
    return SAMPLES.startingWith("initiative.");
  }

  static List<GoldenSample> strategies() {
    return SAMPLES.startingWith("strategy.");
  }

  @ParameterizedTest
  @MethodSource("initiatives")
  void everyInitiativeFactIsKnownAndReadable(GoldenSample sample) {
    // Given
    ReceivedFact fact = ReceivedFact.parse(sample.json().toString());

    // When
    Subject subject = SubjectFacts.subject(fact, ZoneOffset.UTC).orElseThrow();

    // Then
    assertTrue(InitiativeFacts.TYPES.contains(fact.type()), fact.type());
    assertEquals(SubjectKind.INITIATIVE, subject.kind());
    assertNotNull(subject.status());
    assertNotNull(subject.type());
    assertNotNull(subject.owner());
    assertEquals(1, subject.strategies().size());
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void everyStrategyFactIsKnownAndReadable(GoldenSample sample) {
    // Given
    ReceivedFact fact = ReceivedFact.parse(sample.json().toString());

    // When
    Strategy strategy = StrategyFacts.parse(fact).orElseThrow().strategy();

    // Then
    assertNotNull(strategy.name());
    assertFalse(strategy.pillars().isEmpty());
    strategy.pillars().forEach(pillar -> assertNotNull(pillar.code()));
  }
}
