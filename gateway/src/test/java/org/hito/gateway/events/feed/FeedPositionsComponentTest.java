package org.hito.gateway.events.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.hito.gateway.EventStream;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.events.log.KafkaReaders;
import org.hito.gateway.events.log.LogBeginning;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.junit.jupiter.api.Test;

/** Positions, which have one form for all readers. */
@QuarkusTest
@GatewayTest
class FeedPositionsComponentTest extends PolledFeed {

  @Inject private KafkaReaders readers;
  @Inject private LogBeginning beginning;

  @Test
  void streamsFeedAndKafkaHaveOneKindOfPosition() {
    // Given
    String computed =
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(this::computedFromOffsets, position -> !position.isEmpty());
    String ofFeed = Poller.position(poller.poll("?subject=nobody"));
    Poller.publish(code, 1);
    String ofStream;
    try (var stream = EventStream.open(door, "?subject=" + code, "Last-Event-ID", ofFeed)) {
      // When
      await().atMost(PATIENCE).until(() -> stream.data().size() == 1);
      ofStream = stream.lastId();
    }
    Poller.publish(code, 2);
    await().atMost(PATIENCE).until(() -> poller.readAll("?subject=" + code).size() == 2);
    // Then
    String query = "?wait=10&subject=" + code + "&after=";
    assertEquals(List.of(2), Poller.facts(poller.poll(query + ofStream)));
    assertEquals(List.of(1, 2), Poller.facts(poller.poll(query + computed)));
    try (var stream = EventStream.open(door, "?subject=" + code, "Last-Event-ID", computed)) {
      await().atMost(PATIENCE).until(() -> stream.data().size() == 2);
    }
    assertEquals(computed, Position.decode(computed, Topics.count()).orElseThrow().encode());
  }

  @Test
  void aPositionAheadOfTheLogIsRefused() {
    // Given
    String ahead = Position.beginning(Topics.count()).with(0, 0, 1_000_000).encode();
    // When
    var answer = poller.poll("?after=" + ahead);
    // Then
    assertEquals(400, answer.statusCode());
  }

  @Test
  void aPositionOlderThanTheLogIsGoneAndTheOldestOneIsNamed() {
    // Given
    Poller.publish(code, 1);
    await().atMost(PATIENCE).until(() -> !Poller.facts(poller.poll("?subject=" + code)).isEmpty());
    Position before = beginning.position();
    Position newest = ring.newest().position();
    HttpResponse<String> answer;
    try {
      beginning.moveTo(newest);
      // When
      answer = poller.poll("?after=" + Position.beginning(Topics.count()).encode());
    } finally {
      beginning.moveTo(before);
    }
    // Then
    assertEquals(410, answer.statusCode());
    assertEquals("position-gone", Poller.code(answer));
    assertEquals(newest.encode(), Poller.position(answer));
  }

  /** As a reader of Kafka computes it, by the page about events. */
  private String computedFromOffsets() {
    try (var kafka = readers.open("test", "earliest")) {
      var ends = kafka.endOffsets(KafkaReaders.partitions(kafka));
      var bytes = new ByteArrayOutputStream();
      for (String topic : Topics.NAMES) {
        int partitions = kafka.partitionsFor(topic).size();
        number(bytes, partitions);
        for (int partition = 0; partition < partitions; partition++) {
          number(bytes, ends.get(new TopicPartition(topic, partition)));
        }
      }
      return "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
  }

  private static void number(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    for (; rest >= 128; rest /= 128) {
      bytes.write((int) (rest % 128 + 128));
    }
    bytes.write((int) rest);
  }
}
