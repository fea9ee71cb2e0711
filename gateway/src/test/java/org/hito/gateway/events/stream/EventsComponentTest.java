package org.hito.gateway.events.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.gateway.EventStream;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class EventsComponentTest extends OpenStreams {

  @Test
  void anEventArrivesAsItWasWritten() {
    // Given
    String event = "{\"id\": \"1\",  \"título\":\"ñandú\",\"value\":0.10}";
    try (var stream = EventStream.open(door, "?subject=" + code)) {
      // When
      publish("commitment", "delivered", event);
      // Then
      await().atMost(PATIENCE).until(() -> stream.events().size() == 1);
      var arrived = stream.events().get(0);
      assertEquals(event, arrived.data());
      assertEquals("commitment.delivered", arrived.type());
      assertTrue(arrived.id().startsWith("v1:"), arrived.id());
    }
  }

  @Test
  void aSubscriberGetsOnlyWhatItRequested() {
    // Given
    try (var stream =
        EventStream.open(door, "?type=indicator.*,commitment.verified&subject=" + code)) {
      // When
      publish("commitment", "delivered", "1");
      publish("commitment", "verified", "2");
      publish("meeting", "held", "3");
      publish("indicator", "progressed", "4");
      // Then
      await().atMost(PATIENCE).until(() -> stream.data().containsAll(List.of("2", "4")));
      // topics have no order among them
      assertEquals(List.of("2", "4"), stream.data().stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forum=hled", "owner=economia-*", "indicator=other,trained", "strategy=hub"})
  void aSubscriberMaySelectByWhatAFactIsAbout(String query) {
    // Given
    try (var stream = EventStream.open(door, "?" + query + "&subject=" + code)) {
      // When
      publish("commitment", "agreed", "{\"data\":{\"commitment\":{\"forum\":\"other\"}}}");
      publish("commitment", "agreed", "without any");
      publish(
          "commitment",
          "agreed",
          "{\"data\":{\"commitment\":{\"forum\":\"hled\",\"owner\":\"economia-mx\","
              + "\"contributions\":[{\"indicator\":\"trained\"}]}}}");
      publish("initiative", "revised", "{\"data\":{\"initiative\":{\"strategy\":\"hub\"}}}");
      // Then
      await().atMost(PATIENCE).until(() -> stream.events().size() == 1);
      int before = stream.positions();
      await().atMost(PATIENCE).until(() -> stream.positions() > before + 1);
      assertEquals(1, stream.events().size());
    }
  }

  @Test
  void everySubscriberGetsEveryEvent() {
    // Given
    try (var first = EventStream.open(door, "?subject=" + code);
        var second = EventStream.open(door, "?subject=" + code)) {
      // When
      publish("commitment", "delivered", "1");
      // Then
      await().atMost(PATIENCE).until(() -> first.data().equals(List.of("1")));
      await().atMost(PATIENCE).until(() -> second.data().equals(List.of("1")));
      assertEquals(first.lastId(), second.lastId());
    }
  }

  @Test
  void heartbeatsKeepThePositionOfAFilteredReaderFresh() {
    // Given
    try (var stream = EventStream.open(door, "?subject=nobody")) {
      await().atMost(PATIENCE).until(() -> stream.lastId() != null);
      String opened = stream.lastId();
      // When
      publish("commitment", "delivered", "1");
      // Then
      await().atMost(PATIENCE).until(() -> !stream.lastId().equals(opened));
      assertEquals(List.of(), stream.data());
    }
  }

  @Test
  void aReaderThatResumesSeesNoGapAndNoRepeat() {
    // Given
    List<String> seen = new ArrayList<>();
    String lastId;
    try (var stream = EventStream.open(door, "?subject=" + code)) {
      IntStream.range(0, 5).forEach(n -> publish("commitment", "revised", "" + n));
      await().atMost(PATIENCE).until(() -> stream.events().size() == 5);
      seen.addAll(stream.data().subList(0, 3));
      lastId = stream.events().get(2).id();
    }
    publish("indicator", "progressed", "5");
    // When
    try (var stream = EventStream.open(door, "?subject=" + code, "Last-Event-ID", lastId)) {
      await().atMost(PATIENCE).until(() -> stream.events().size() == 3);
      publish("commitment", "revised", "6");
      await().atMost(PATIENCE).until(() -> stream.data().contains("6"));
      seen.addAll(stream.data());
    }
    // Then
    assertEquals(List.of("0", "1", "2", "3", "4", "5", "6"), seen.stream().sorted().toList());
  }

  @Test
  void whatTheRingHasDroppedIsReadFromTheLog() {
    // Given
    String beginning = Position.beginning(Topics.count()).encode();
    List<String> published = IntStream.range(10, 30).mapToObj(Integer::toString).toList();
    published.forEach(event -> publish("commitment", "revised", event));
    await().atMost(PATIENCE).until(() -> ring.newest().sequence() >= 20);
    // When
    try (var stream = EventStream.open(door, "?subject=" + code, "Last-Event-ID", beginning)) {
      await().atMost(PATIENCE).until(() -> stream.data().contains("29"));
      publish("commitment", "revised", "30");
      await().atMost(PATIENCE).until(() -> stream.data().contains("30"));
      // Then
      assertEquals(Stream.concat(published.stream(), Stream.of("30")).toList(), stream.data());
    }
  }

  @Test
  void aPositionOlderThanATopicGetsItsFactsFromTheBeginning() {
    // Given
    String lastId;
    try (var stream = EventStream.open(door, "?subject=" + code)) {
      publish("commitment", "revised", "0");
      publish(Topics.AGGREGATES.get(Topics.count() - 1), "revised", "1");
      await().atMost(PATIENCE).until(() -> stream.events().size() == 2);
      lastId = withoutTheNewestTopic(stream.lastId());
    }
    // When
    try (var stream = EventStream.open(door, "?subject=" + code, "Last-Event-ID", lastId)) {
      await().atMost(PATIENCE).until(() -> stream.data().contains("1"));
      publish("commitment", "revised", "2");
      await().atMost(PATIENCE).until(() -> stream.data().contains("2"));
      // Then
      assertEquals(List.of("1", "2"), stream.data());
    }
  }

  @Test
  void aReaderThatDoesNotReadIsDisconnected() throws IOException {
    // Given
    await().atMost(PATIENCE).until(() -> subscriptions.count() == 0);
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      String request = "GET /api/v1/events HTTP/1.1\r\nHost: hito.example\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      await().atMost(PATIENCE).until(() -> subscriptions.count() == 1);
      String large = "x".repeat(800_000);
      // When
      IntStream.range(0, 25).forEach(n -> publish("commitment", "revised", large));
      // Then
      await().atMost(PATIENCE).until(() -> subscriptions.count() == 0);
    }
  }

  @Test
  void aReaderMayStartAtAnInstant() {
    // Given
    Instant before = Instant.now();
    publish("commitment", "revised", "0");
    // When
    try (var stream = EventStream.open(door, "?subject=" + code + "&since=" + before)) {
      // Then
      await().atMost(PATIENCE).until(() -> stream.data().equals(List.of("0")));
    }
  }

  @Test
  void aReaderThatLeavesIsForgotten() {
    // Given
    var stream = EventStream.open(door, "");
    await().atMost(PATIENCE).until(() -> subscriptions.count() > 0);
    // When
    stream.close();
    // Then
    await().atMost(PATIENCE).until(() -> subscriptions.count() == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "?strategies=hub, unknown-query-parameter",
    "?owner=*-mx, invalid-query-parameter",
    "?type=COMMITMENT, invalid-query-parameter",
    "?since=today, invalid-query-parameter"
  })
  void whatCannotBeUnderstoodIsRefused(String query, String code) {
    // When
    var answer = door.get("/api/v1/events" + query);
    // Then
    assertEquals(400, answer.statusCode());
    assertEquals(code, new JsonObject(answer.body()).getString("code"));
  }

  @Test
  void aPositionAheadOfTheLogIsRefused() {
    // Given
    String ahead = Position.beginning(Topics.count()).with(0, 0, 1_000_000).encode();
    // When
    var answer = door.get("/api/v1/events", "Last-Event-ID", ahead);
    // Then
    assertEquals(400, answer.statusCode());
  }

  @Test
  void aStreamIsReadOnly() {
    // When
    var answer = door.send("POST", "/api/v1/events", "{}");
    // Then
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void aBadTokenOpensNoStream() {
    // When
    var answer = door.get("/api/v1/events", "Authorization", "Bearer nonsense");
    // Then
    assertEquals(401, answer.statusCode());
  }

  /** The position as it would have been issued before the last topic of the list was there. */
  private static String withoutTheNewestTopic(String id) {
    Position now = Position.decode(id, Topics.count()).orElseThrow();
    Position then = Position.beginning(Topics.count() - 1);
    for (int topic = 0; topic < then.topics(); topic++) {
      for (int partition = 0; partition < now.partitions(topic); partition++) {
        then = then.with(topic, partition, now.next(topic, partition));
      }
    }
    return then.encode();
  }

  private void publish(String aggregate, String fact, String event) {
    TopicWriter.of("hito." + aggregate + ".facts.v1")
        .write(code, event, Map.of("ce_type", "org.hito." + aggregate + "." + fact + ".v1"));
  }
}
