package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.TimeoutException;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.Test;

/** Which topics the relay leaves to {@link RelayRetry}. */
class UnavailableTopicsTest {

  private static final String FACTS = FactTopics.facts("forum");
  private static final String STATES = FactTopics.state("forum");
  private static final Lane ALL = Lane.without(Set.of());
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TimeoutException away = new TimeoutException("broker away");
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final UnavailableTopics unavailable = new UnavailableTopics(metrics);

  /** A pass that no other replica disturbs. */
  private void pass(Lane lane, Map<String, Throwable> failures) {
    unavailable.note(lane, lane.topics(), failures);
  }

  private double shown(String topic) {
    return metrics.get("hito.relay.topic.unavailable").tag("topic", topic).gauge().value();
  }

  private Duration waited(Duration patience) throws InterruptedException {
    long begun = System.nanoTime();
    unavailable.await(patience);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void aTopicThatFailsIsUnavailable() {
    // When
    pass(ALL, Map.of(FACTS, away));

    // Then
    assertEquals(Set.of(FACTS), unavailable.names());
    assertEquals(1, shown(FACTS));
    assertEquals(0, shown(STATES));
  }

  @Test
  void aTopicThatDoesNotFailAgainIsAvailable() {
    // Given
    pass(ALL, Map.of(FACTS, away, STATES, away));

    // When
    pass(Lane.of(FACTS), Map.of());

    // Then
    assertEquals(Set.of(STATES), unavailable.names());
    assertEquals(0, shown(FACTS));
  }

  @Test
  void aPassWithoutATopicDoesNotChangeIt() {
    // Given
    pass(ALL, Map.of(FACTS, away));

    // When
    pass(Lane.without(Set.of(FACTS)), Map.of());

    // Then
    assertEquals(Set.of(FACTS), unavailable.names());
  }

  @Test
  void aTopicToWhichAnotherReplicaSendsIsUnavailable() {
    // Given
    Lane lane = Lane.without(Set.of(STATES));
    Set<String> held = Lane.without(Set.of(STATES, FACTS)).topics();

    // When
    unavailable.note(lane, held, Map.of());

    // Then
    assertEquals(Set.of(FACTS), unavailable.names());
  }

  @Test
  void aTopicThatBecomesUnavailableIsNotWaitedFor() throws InterruptedException {
    // Given
    pass(ALL, Map.of(FACTS, away));

    // When
    Duration waited = waited(PATIENCE);

    // Then
    assertTrue(waited.compareTo(PATIENCE) < 0, waited.toString());
  }

  @Test
  void oneThatStaysUnavailableIsTriedAgainAfterTheWait() throws InterruptedException {
    // Given
    Duration patience = Duration.ofMillis(50);
    pass(ALL, Map.of(FACTS, away));
    waited(PATIENCE);
    pass(Lane.of(FACTS), Map.of(FACTS, away));

    // When
    Duration waited = waited(patience);

    // Then
    assertTrue(waited.compareTo(patience) >= 0, waited.toString());
  }
}
