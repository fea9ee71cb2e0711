package org.hito.gateway.events.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@GatewayTest
class FeedComponentTest extends PolledFeed {

  @Test
  void aPageHasTheFactsAsTheyWereWritten() {
    // Given
    String first = Poller.publish(code, 1);
    String second = Poller.publish(code, 2);
    await().atMost(PATIENCE).until(() -> poller.readAll("?subject=" + code).size() == 2);
    // When
    var answer = poller.poll("?subject=" + code);
    // Then
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("[" + first + "," + second + "]", answer.body());
    assertEquals(
        "application/cloudevents-batch+json; charset=UTF-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    String position = Poller.position(answer);
    assertTrue(Poller.next(answer).endsWith("after=" + position.replace(":", "%3A")));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    // Given
    publish(7);
    // When
    List<Integer> read = poller.readAll("?limit=2&wait=1&subject=" + code);
    // Then
    assertEquals(IntStream.range(0, 7).boxed().toList(), read);
  }

  @Test
  void aReaderThatWaitsGetsAFactAsSoonAsItIsThere() {
    // Given
    String query = Poller.next(poller.poll("?subject=" + code));
    var waiting = CompletableFuture.supplyAsync(() -> door.get(query + "&wait=30"));
    await()
        .during(Duration.ofSeconds(1))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertFalse(waiting.isDone()));
    // When
    Poller.publish(code, 1);
    // Then
    var answer = waiting.orTimeout(25, TimeUnit.SECONDS).join();
    assertEquals(List.of(1), Poller.facts(answer));
  }

  @Test
  void aReaderThatWaitsInVainGetsAnEmptyPageAndAPosition() {
    // Given
    String query = Poller.next(poller.poll("?subject=" + code));
    long asked = System.nanoTime();
    // When
    var answer = door.get(query + "&wait=1");
    // Then
    assertEquals("[]", answer.body());
    assertTrue(Duration.ofNanos(System.nanoTime() - asked).toMillis() >= 1_000);
    assertTrue(Poller.position(answer).startsWith("v1:"));
  }

  @Test
  void aPageMayBeAnObjectWithItsPosition() {
    // Given
    String event = Poller.publish(code, 1);
    // When
    var answer = door.get(Poller.FEED + "?wait=30&subject=" + code, "Accept", "application/json");
    // Then
    assertTrue(answer.body().startsWith("{\"items\":[" + event + "],"), answer.body());
    var page = new JsonObject(answer.body());
    assertEquals(Poller.position(answer), page.getString("position"));
    assertTrue(page.getString("next").endsWith(Poller.next(answer)));
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|application/cloudevents-batch+json",
        "application/cloudevents-batch+json, application/json|application/cloudevents-batch+json",
        "application/json, application/cloudevents-batch+json|application/json",
        "application/cloudevents-batch+json;q=0.5, application/json|application/json",
        "application/json;q=0, */*|application/cloudevents-batch+json",
        "application/cloudevents-batch+json;q=0, */*|application/json"
      })
  void aPageIsOfTheKindThatItsReaderLikesBest(String accept, String type) {
    // When
    var answer = door.get(Poller.FEED + "?limit=1", "Accept", accept);
    // Then
    String given = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    assertEquals(type, given);
  }

  @Test
  void aReaderMayStartAtAnInstantAndSelect() {
    // Given
    Poller.publish(code, 1);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> poller.readAll("?subject=" + code).size() == 1);
    // When
    List<Integer> since =
        poller.readAll("?since=2020-01-01T00:00:00Z&wait=1&type=commitment.*&subject=" + code);
    List<Integer> other = poller.readAll("?type=indicator.*&subject=" + code);
    List<Integer> later = poller.readAll("?since=" + Instant.now().plusSeconds(60));
    // Then
    assertEquals(List.of(1), since);
    assertEquals(List.of(), other);
    assertEquals(List.of(), later);
  }

  @ParameterizedTest
  @CsvSource({
    "?after=42, invalid-query-parameter",
    "?after=, invalid-query-parameter",
    "?after=v1:AA&after=v1:AA, invalid-query-parameter",
    "?limit=0, invalid-query-parameter",
    "?limit=ten, invalid-query-parameter",
    "?wait=-1, invalid-query-parameter",
    "?wait=1s, invalid-query-parameter",
    "?consumer=No Name, invalid-query-parameter",
    "?lastEventId=1, unknown-query-parameter",
    "?type=nothing.known, unknown-type"
  })
  void whatCannotBeUnderstoodIsRefused(String query, String problem) {
    // When
    var answer = poller.poll(query.replace(" ", "%20"));
    // Then
    assertEquals(400, answer.statusCode());
    assertEquals(problem, Poller.code(answer));
  }

  @Test
  void theFeedIsReadOnlyAndHeadChecksARequest() {
    // When
    var post = door.send("POST", Poller.FEED, "{}");
    var options = door.send("OPTIONS", Poller.FEED, "");
    var head = door.send("HEAD", Poller.FEED + "?wait=30", "");
    // Then
    assertEquals(405, post.statusCode());
    assertEquals("GET, HEAD, OPTIONS", options.headers().firstValue("Allow").orElseThrow());
    assertEquals(200, head.statusCode());
  }

  /** Publishes facts with the numbers from 0, and waits until a page has them all. */
  private void publish(int facts) {
    IntStream.range(0, facts).forEach(id -> Poller.publish(code, id));
    var poller = new Poller(door);
    await()
        .atMost(PATIENCE)
        .until(() -> Poller.facts(poller.poll("?subject=" + code)).size() == facts);
  }
}
