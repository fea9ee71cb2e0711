package org.hito.gateway.webhooks.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Tables;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.page.FactPages;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.webhooks.WebhookSettings;
import org.hito.gateway.webhooks.store.DeliveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries to a receiver that fails in many ways. */
@QuarkusTest
@GatewayTest
class DeliveryComponentTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TestHTTPResource URI address;
  @Inject Deliveries deliveries;
  @Inject DeliveryStore store;
  @Inject FactLog log;
  @Inject FactPages pages;
  @Inject Vertx vertx;
  @Inject Receivers receivers;
  @Inject WebhookSettings settings;
  @Inject DeliveryMetrics metrics;
  @Inject FactRing ring;

  private final Receiver receiver = new Receiver();
  private final PublishedFacts facts = new PublishedFacts();
  private Agency agency;

  @BeforeEach
  void open() {
    Door door = new Door(address);
    await().atMost(PATIENCE).until(() -> door.get("/api/v1/events?x").statusCode() == 400);
    await().atMost(PATIENCE).until(() -> ring.newest() != null);
    agency = new Agency(door, "a" + UUID.randomUUID().toString().substring(0, 8));
    await()
        .atMost(PATIENCE)
        .until(() -> agency.send("GET", "", new JsonObject()).statusCode() == 200);
  }

  @AfterEach
  void close() {
    facts.close();
    receiver.close();
  }

  private JsonObject subscribe() {
    return agency.subscribes(Agency.wish(receiver.address(), facts.prefix()));
  }

  private void awaitAll() {
    await().atMost(PATIENCE).until(() -> new HashSet<>(receiver.ids()).containsAll(facts.ids()));
  }

  /** What is delivered and not yet saved comes again when a change makes the work begin anew. */
  private void awaitNothingIsRepeated(String id) {
    Position end = log.end().toCompletionStage().toCompletableFuture().join();
    await()
        .atMost(PATIENCE)
        .until(() -> Positions.decode(agency.sees(id).getString("position")).reaches(end));
  }

  @Test
  void aFactArrivesAsItWasPublishedAndSigned() throws Exception {
    // Given
    JsonObject subscription = subscribe();
    // When
    String id = facts.publish("commitment", "delivered", 1);
    awaitAll();
    // Then
    var received = receiver.delivered().get(0);
    byte[] body = received.body().getBytes();
    assertArrayEquals(facts.last().getBytes(StandardCharsets.UTF_8), body);
    assertEquals("application/cloudevents+json; charset=UTF-8", received.header("Content-Type"));
    assertEquals(id, received.header("webhook-id"));
    assertEquals(subscription.getString("id"), received.header("Hito-Subscription"));
    assertTrue(Position.decode(received.header("Hito-Position"), Topics.count()).isPresent());
    long sent = Long.parseLong(received.header("webhook-timestamp"));
    assertTrue(Math.abs(Instant.now().getEpochSecond() - sent) < 60);
    assertEquals(
        "v1," + hmac(subscription.getString("secret"), id + "." + sent + ".", body),
        received.header("webhook-signature"));
  }

  private static String hmac(String secret, String start, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.replaceFirst("whsec_", ""));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    mac.update(start.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(mac.doFinal(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java WebhookReceiver.java", "node webhook-receiver.mjs"})
  void theReceiversOfTheDocumentationVerifyWhatTheyGet(String command) throws Exception {
    // Given
    receiver.kill();
    URI sink = URI.create(receiver.address());
    String secret = subscribe().getString("secret");
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(Integer.toString(sink.getPort()));
    words.add(secret);
    Assumptions.assumeTrue(isInstalled(words.get(0)), "not installed: " + words.get(0));
    Process program =
        new ProcessBuilder(words)
            .directory(new File("../docs/consumers"))
            .redirectErrorStream(true)
            .start();
    try (var output = program.inputReader()) {
      // When
      String id = facts.publish("commitment", "delivered", 1);
      // Then
      assertTrue(output.readLine().startsWith(id + " {"));
      var forged =
          HttpRequest.newBuilder(sink)
              .header("webhook-id", id)
              .header("webhook-timestamp", Long.toString(Instant.now().getEpochSecond()))
              .header("webhook-signature", "v1," + "A".repeat(43) + "=")
              .POST(HttpRequest.BodyPublishers.ofString(facts.last()))
              .build();
      assertEquals(
          401,
          HttpClient.newHttpClient()
              .send(forged, HttpResponse.BodyHandlers.discarding())
              .statusCode());
    } finally {
      program.destroyForcibly();
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, program).canExecute());
  }

  @Test
  void afterARotationBothSecretsSign() {
    // Given
    JsonObject subscription = subscribe();
    // When
    var rotated =
        agency.send("POST", "/" + subscription.getString("id") + "/rotations", new JsonObject());
    facts.publish("commitment", "delivered", 1);
    awaitAll();
    // Then
    assertEquals(201, rotated.statusCode(), rotated.body());
    assertFalse(
        subscription
            .getString("secret")
            .equals(new JsonObject(rotated.body()).getString("secret")));
    assertEquals(2, receiver.delivered().get(0).header("webhook-signature").split(" ").length);
  }

  @Test
  void aReceiverKilledTwentyTimesMissesNothingAndGetsEachThingInOrder() {
    // Given
    subscribe();
    Set<String> refused = ConcurrentHashMap.newKeySet();
    receiver.answers(
        received ->
            received.version() % 50 == 0 && refused.add(received.header("webhook-id")) ? 500 : 204);
    // When
    for (int round = 0; round < 20; round++) {
      for (int fact = 0; fact < 100; fact++) {
        facts.publish("commitment", "revised", fact % 17);
      }
      facts.flush();
      int before = receiver.delivered().size();
      await().atMost(PATIENCE).until(() -> receiver.delivered().size() > before + 20);
      receiver.kill();
      receiver.start();
    }
    awaitAll();
    // Then
    assertEquals(2_000, new HashSet<>(receiver.ids()).size());
    receiver.assertOrder();
    assertTrue(receiver.ids().size() < 2_400, "attempts " + receiver.ids().size());
  }

  @Test
  void aFactThatIsRefusedHoldsBackOnlyItsThing() {
    // Given
    JsonObject subscription = subscribe();
    String bad = facts.code(0);
    receiver.answers(received -> received.subject().equals(bad) ? 422 : 204);
    // When
    for (int fact = 0; fact < 40; fact++) {
      facts.publish("commitment", "revised", fact % 4);
    }
    // Then
    await().atMost(PATIENCE).until(() -> receiver.delivered().size() == 30);
    receiver.answers(received -> 204);
    awaitAll();
    receiver.assertOrder();
    assertEquals(40, receiver.delivered().size());
    assertEquals("ACTIVE", agency.sees(subscription.getString("id")).getString("status"));
  }

  @Test
  void aReceiverThatFailsForADayIsSwitchedOffAndGoesOnWhereItStopped() {
    // Given
    AtomicReference<Instant> clock = new AtomicReference<>(Instant.now());
    deliveries.end();
    Replica replica = replica(clock);
    replica.start();
    try {
      String id = subscribe().getString("id");
      receiver.answers(received -> 500);
      for (int fact = 0; fact < 30; fact++) {
        facts.publish("commitment", "revised", fact % 7);
      }
      await().atMost(PATIENCE).until(() -> receiver.refused().size() >= 7);
      var attempted = new AtomicInteger();
      // When, after each attempt
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                int now = receiver.refused().size();
                if (now > attempted.getAndSet(now)) {
                  clock.updateAndGet(before -> before.plus(Duration.ofMinutes(30)));
                }
                return agency.sees(id).getString("status").equals("SWITCHED_OFF");
              });
      // Then
      JsonObject off = agency.sees(id).getJsonObject("switchedOff");
      assertEquals("failing", off.getString("reason"));
      assertEquals("status 500", off.getString("detail"));
      JsonObject fact = agency.lists(id, "/history").getJsonObject(0);
      assertEquals("org.hito.subscription.switched-off.v1", fact.getString("type"));
      assertEquals("failing", fact.getJsonObject("change").getString("reason"));
      JsonObject attempt = agency.lists(id, "/deliveries").getJsonObject(0);
      assertEquals(500, attempt.getInteger("status"));
      int attempts = receiver.refused().size();
      assertTrue(attempts > 20 && attempts < 200, "attempts " + attempts);
      receiver.answers(received -> 204);
      assertEquals(200, agency.patches(id, new JsonObject().put("status", "ACTIVE")).statusCode());
      awaitAll();
      receiver.assertOrder();
      assertEquals(30, receiver.delivered().size());
    } finally {
      replica.stop();
      deliveries.begin();
    }
  }

  private Replica replica(AtomicReference<Instant> clock) {
    return new Replica(store, pages, ring, vertx, receivers, settings, metrics, clock::get);
  }

  @Test
  void anotherReplicaTakesOverFromOneThatDies() {
    // Given
    AtomicReference<Instant> clock = new AtomicReference<>(Instant.now());
    deliveries.end();
    Replica first = replica(clock);
    first.start();
    Replica second = replica(clock);
    try {
      subscribe();
      String bad = facts.code(0);
      receiver.answers(received -> received.subject().equals(bad) ? 422 : 204);
      for (int fact = 0; fact < 60; fact++) {
        facts.publish("commitment", "revised", fact % 6);
      }
      await().atMost(PATIENCE).until(() -> receiver.delivered().size() == 50);
      second.start();
      // When
      first.halt();
      receiver.answers(received -> 204);
      for (int fact = 0; fact < 60; fact++) {
        facts.publish("commitment", "revised", fact % 6);
      }
      awaitAll();
      // Then
      receiver.assertOrder();
      int repeats = receiver.ids().size() - 120;
      assertTrue(repeats <= settings.attemptsPerSubscription(), "repeats " + repeats);
    } finally {
      second.stop();
      deliveries.begin();
    }
  }

  @Test
  void aReplicaThatStopsLeavesItsSubscriptionsAtOnce() throws SQLException {
    // Given
    JsonObject subscription = subscribe();
    facts.publish("commitment", "revised", 1);
    awaitAll();
    awaitNothingIsRepeated(subscription.getString("id"));
    // When
    deliveries.end();
    // Then
    String held = "SELECT holder FROM subscription WHERE holder IS NOT NULL AND id = '%s'";
    assertEquals(
        List.of(), Tables.select(held.formatted(subscription.getString("id"))), "left to nobody");
    deliveries.begin();
    facts.publish("commitment", "revised", 1);
    awaitAll();
    assertEquals(2, receiver.ids().size());
  }

  @Test
  void aReceiverThatIsGoneIsCalledNoMore() {
    // Given
    String id = subscribe().getString("id");
    receiver.answers(received -> 410);
    // When
    facts.publish("commitment", "revised", 1);
    // Then
    await()
        .atMost(PATIENCE)
        .until(() -> agency.sees(id).getString("status").equals("SWITCHED_OFF"));
    assertEquals("gone", agency.sees(id).getJsonObject("switchedOff").getString("reason"));
    assertEquals(1, receiver.refused().size());
  }

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
  void aSubscriptionBeginsAgainWhereItIsTold() {
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
