package org.hito.gateway.webhooks.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

/** Deliveries that an agency requests. */
@QuarkusTest
@GatewayTest
class RedeliveryComponentTest extends DeliveringGateway {

  @Test
  void factsAreDeliveredOnceMoreByFilterAndById() {
    // Given
    String id = subscribe().getString("id");
    String delivered = facts.publish("commitment", "delivered", 1);
    facts.publish("commitment", "revised", 1);
    String held = facts.publish("meeting", "held", 2);
    awaitAll();
    awaitNothingIsRepeated(id);
    receiver.forget();
    // When
    var byFilter =
        agency.send(
            "POST",
            "/" + id + "/redeliveries",
            new JsonObject()
                .put("from", "beginning")
                .put(
                    "filters",
                    new JsonArray()
                        .add(
                            new JsonObject()
                                .put("suffix", new JsonObject().put("type", ".held.v1")))));
    // Then
    assertEquals(202, byFilter.statusCode(), byFilter.body());
    await().atMost(PATIENCE).until(() -> receiver.ids().equals(List.of(held)));
    await().atMost(PATIENCE).until(() -> !agency.sees(id).containsKey("redelivery"));
    var byId =
        agency.send(
            "POST",
            "/" + id + "/redeliveries",
            new JsonObject().put("ids", new JsonArray().add(delivered)));
    assertEquals(202, byId.statusCode(), byId.body());
    await().atMost(PATIENCE).until(() -> receiver.ids().equals(List.of(held, delivered)));
    await().atMost(PATIENCE).until(() -> !agency.sees(id).containsKey("redelivery"));
    String next = facts.publish("commitment", "revised", 1);
    await().atMost(PATIENCE).until(() -> receiver.ids().equals(List.of(held, delivered, next)));
    // an attempt is logged after its answer
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertEquals(
                    List.of("redelivery", "fact"),
                    agency.lists(id, "/deliveries?limit=2").stream()
                        .map(one -> ((JsonObject) one).getString("kind"))
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList()));
  }

  @Test
  void aSubscriptionStartsAgainAtTheGivenPosition() {
    // Given
    String start = log.end().toCompletionStage().toCompletableFuture().join().encode();
    facts.publish("commitment", "delivered", 1);
    facts.publish("commitment", "revised", 1);
    facts.flush();
    String id =
        agency
            .subscribes(
                Agency.wish(receiver.address(), facts.prefix())
                    .put("config", new JsonObject().put("start", start)))
            .getString("id");
    awaitAll();
    // When
    var replayed = agency.send("POST", "/" + id + "/replays", new JsonObject().put("from", start));
    // Then
    assertEquals(200, replayed.statusCode(), replayed.body());
    List<String> twice = Stream.concat(facts.ids().stream(), facts.ids().stream()).toList();
    await().atMost(PATIENCE).until(() -> receiver.ids().equals(twice));
  }

  @Test
  void aReceiverCanBeTriedAtAnyTime() {
    // Given
    String id = subscribe().getString("id");
    agency.patches(id, new JsonObject().put("status", "PAUSED"));
    receiver.answers(received -> 503);
    // When
    var tried = agency.send("POST", "/" + id + "/tests", new JsonObject());
    // Then
    JsonObject attempt = new JsonObject(tried.body());
    assertEquals(200, tried.statusCode(), tried.body());
    assertEquals(false, attempt.getBoolean("delivered"));
    assertEquals(503, attempt.getInteger("status"));
    var received = receiver.refused().get(0);
    assertEquals("org.hito.subscription.test.v1", received.event().getString("type"));
    assertEquals(id, received.subject());
    assertEquals("test", agency.lists(id, "/deliveries").getJsonObject(0).getString("kind"));
  }

  @Test
  void aRepeatedTestDeliversTheSameEvent() {
    // Given
    String tests = "/" + subscribe().getString("id") + "/tests";
    // When
    agency.send("POST", tests, new JsonObject(), "Idempotency-Key", "one");
    agency.send("POST", tests, new JsonObject(), "Idempotency-Key", "one");
    agency.send("POST", tests, new JsonObject(), "Idempotency-Key", "two");
    // Then
    assertEquals(3, receiver.ids().size());
    assertEquals(receiver.ids().get(0), receiver.ids().get(1));
    assertEquals(2, new HashSet<>(receiver.ids()).size());
  }
}
