package org.hito.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.errors.TimeoutException;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The passes of {@link RelayRetry} while two topics are unavailable. */
class RelayRetryTest {

  private static final Lane FACTS = Lane.of(FactTopics.facts("forum"));
  private static final Lane STATES = Lane.of(FactTopics.state("forum"));
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(50);

  private final RelaySettings settings = new RelayTest.Settings(true, PATIENCE);
  private final UnavailableTopics unavailable = new UnavailableTopics(new SimpleMeterRegistry());
  private final RelayWakeUp wakeUp = new RelayWakeUp();
  private final List<Lane> passes = new CopyOnWriteArrayList<>();
  private RelayRetry retry;

  /** Each pass sends as many facts as this says. */
  private void start(ToIntFunction<Lane> sent) {
    for (Lane lane : List.of(FACTS, STATES)) {
      unavailable.note(lane, lane.topics(), Map.of(lane.name(), new TimeoutException("away")));
    }
    RelayPass pass =
        new RelayPass(null, null, settings, null, unavailable) {
          @Override
          Passed run(Lane lane) {
            passes.add(lane);
            return new Passed(sent.applyAsInt(lane), false, false);
          }
        };
    retry = new RelayRetry(settings, pass, unavailable, wakeUp);
    retry.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    retry.stop();
  }

  private void awaitPasses(Lane lane, int times) {
    await().atMost(PATIENCE).until(() -> Collections.frequency(passes, lane) >= times);
  }

  private Duration waitedForWakeUp(Duration patience) throws InterruptedException {
    long begun = System.nanoTime();
    wakeUp.await(patience);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void eachTopicIsTriedAloneUntilItAcknowledges() {
    // When
    start(
        lane -> {
          if (lane.equals(FACTS)) {
            unavailable.note(lane, lane.topics(), Map.of());
          }
          return 0;
        });

    // Then
    awaitPasses(STATES, 3);
    assertEquals(Set.of(FACTS, STATES), Set.copyOf(passes));
    assertEquals(1, Collections.frequency(passes, FACTS));
  }

  @Test
  void aFailureDelaysNoOtherTopic() {
    // When
    start(
        lane -> {
          throw new IllegalStateException("no database");
        });

    // Then
    awaitPasses(FACTS, 2);
    awaitPasses(STATES, 2);
  }

  @Test
  void theRelayIsWokenForTheStatesOfWhatWasSent() throws InterruptedException {
    // When
    start(lane -> 1);

    // Then
    Duration waited = waitedForWakeUp(PATIENCE);
    assertTrue(waited.compareTo(PATIENCE) < 0, waited.toString());
  }

  @Test
  void theRelayIsNotWokenWhenNothingWasSent() throws InterruptedException {
    // When
    start(lane -> 0);

    // Then
    awaitPasses(FACTS, 2);
    Duration waited = waitedForWakeUp(MOMENT);
    assertTrue(waited.compareTo(MOMENT) >= 0, waited.toString());
  }

  @Test
  void onceStoppedItTriesNoOtherTopic() {
    // Given
    Thread stopping = new Thread(this::stopped);

    // When
    start(
        lane -> {
          if (passes.size() == 1) {
            stopping.start();
            await().atMost(PATIENCE).until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
          }
          return 0;
        });

    // Then
    await().atMost(PATIENCE).until(() -> stopping.getState() == Thread.State.TERMINATED);
    assertEquals(1, passes.size());
  }

  private void stopped() {
    try {
      stop();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}
