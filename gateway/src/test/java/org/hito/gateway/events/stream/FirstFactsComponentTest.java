package org.hito.gateway.events.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.gateway.EventStream;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.events.log.History;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.Test;

/** Facts that are older than the topics come from the logs of the services. */
@QuarkusTest
@GatewayTest
class FirstFactsComponentTest extends OpenStreams {

  private static final String SUBJECTS =
      "first-of-initiative-service,first-of-meeting-service,first-of-metrics-service";

  private static List<String> ofAllServices() {
    return Stream.of("initiative", "meeting", "metrics")
        .flatMap(service -> IntStream.rangeClosed(1, 3).mapToObj(number -> event(service, number)))
        .toList();
  }

  private static String event(String service, int number) {
    String code = "first-of-%s-service".formatted(service);
    return "{\"id\":\"%s-%d\",  \"subject\":\"%s\"}".formatted(code, number, code);
  }

  private String query() {
    return "?from=1&subject=" + SUBJECTS + "," + code;
  }

  private void publish(String event) {
    TopicWriter.of("hito.commitment.facts.v1")
        .write(code, event, Map.of("ce_type", "org.hito.commitment.delivered.v1"));
  }

  @Test
  void aReaderFromTheFirstFactContinuesWithTheNewest() {
    // Given
    try (var stream = EventStream.open(door, query())) {
      await().atMost(PATIENCE).until(() -> stream.data().size() == 9);
      // When
      publish("new");
      await().atMost(PATIENCE).until(() -> stream.data().contains("new"));
      // Then
      assertEquals(ofAllServices(), stream.data().subList(0, 9));
      assertEquals(10, stream.data().size());
      assertTrue(stream.events().get(0).id().startsWith("h1:"));
      assertTrue(stream.events().get(9).id().startsWith("v1:"));
    }
  }

  @Test
  void aReaderResumesAmongTheFirstFacts() {
    // Given
    String place;
    try (var stream = EventStream.open(door, query())) {
      await().atMost(PATIENCE).until(() -> stream.data().size() == 9);
      place = stream.events().get(3).id();
    }
    publish("missed");
    // When
    try (var stream = EventStream.open(door, query(), "Last-Event-ID", place)) {
      await().atMost(PATIENCE).until(() -> stream.data().size() == 6);
      // Then
      assertEquals(ofAllServices().subList(4, 9), stream.data().subList(0, 5));
      assertEquals("missed", stream.data().get(5));
    }
  }

  @Test
  void aPollerFromTheFirstFactContinuesWithTheNewest() {
    // Given
    publish("before");
    List<String> polled = new ArrayList<>();
    String next = "/api/v1/events/feed" + query() + "&limit=4";
    // When
    while (polled.size() < 9) {
      var page = door.get(next);
      assertEquals(200, page.statusCode(), page.body());
      new JsonArray(page.body()).forEach(event -> polled.add(((JsonObject) event).getString("id")));
      next = link(page);
    }
    publish("{\"id\":\"after\"}");
    var last = door.get(next + "&wait=20");
    // Then
    assertEquals(
        ofAllServices().stream().map(event -> new JsonObject(event).getString("id")).toList(),
        polled);
    assertEquals("after", new JsonArray(last.body()).getJsonObject(0).getString("id"));
    assertTrue(last.headers().firstValue("Hito-Position").orElseThrow().startsWith("v1:"));
  }

  private static String link(HttpResponse<String> page) {
    String link = page.headers().firstValue("Link").orElseThrow();
    return link.substring(link.indexOf("/api/"), link.indexOf('>'));
  }

  @Test
  void aHistoryThatNoServiceHasIsOver() {
    // Given
    History restored = History.beforeAll(List.of(0L, 9L, 0L, 5L));
    String place = ring.newest().position().behind(restored).encode();
    // When
    try (var stream = EventStream.open(door, query(), "Last-Event-ID", place)) {
      await().atMost(PATIENCE).until(stream::isInLog);
      // Then
      assertEquals(ofAllServices().subList(3, 6), stream.data());
    }
  }

  @Test
  void theFirstFactsAreSelectedAsOthersAre() {
    // Given
    String onlyOne = "?from=1&type=forum.*&subject=first-of-meeting-*";
    // When
    try (var stream = EventStream.open(door, onlyOne)) {
      await().atMost(PATIENCE).until(stream::isInLog);
      // Then
      assertEquals(ofAllServices().subList(3, 6), stream.data());
    }
  }
}
