package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.errors.TimeoutException;
import org.hito.kit.topic.FactTopics;
import org.hito.kit.trace.RecordedSpans;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a topic holds up the pass that sends to it. */
class FactProducerTest {

  private static final String BROKER = Infrastructure.broker().bootstrapServers();
  private static final Duration DELIVERY = Duration.ofSeconds(10);
  private static final PendingFact FACT =
      new PendingFact(1, "id-1", "forum", "a", "revised", "{}", Instant.EPOCH, null, false);

  private final FactProducer producer =
      new FactProducer(
          Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, BROKER),
          RelayTest.Settings.delivering(DELIVERY),
          new RecordedSpans().on());

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void aTopicThatDoesNotExistIsGivenUpBeforeTheDeliveryTimesOut() throws Exception {
    // Given
    String facts = FactTopics.facts("forum");
    Topics.declare(BROKER, List.of(facts));
    assertNull(producer.send(FACT, facts).get());
    long begun = System.nanoTime();

    // When
    var answer = producer.send(FACT, "absent");

    // Then
    Duration waited = Duration.ofNanos(System.nanoTime() - begun);
    assertTrue(waited.compareTo(DELIVERY.dividedBy(2)) < 0, waited.toString());
    var failure = assertThrows(ExecutionException.class, answer::get);
    assertInstanceOf(TimeoutException.class, failure.getCause());
  }
}
