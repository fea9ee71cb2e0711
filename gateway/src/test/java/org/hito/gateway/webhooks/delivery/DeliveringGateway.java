package org.hito.gateway.webhooks.delivery;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hito.gateway.Door;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.page.FactPages;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.webhooks.WebhookSettings;
import org.hito.gateway.webhooks.store.DeliveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running gateway that delivers facts of things that no other test has to a receiver. */
abstract class DeliveringGateway {

  static final Duration PATIENCE = Duration.ofMinutes(3);
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
  final Receiver receiver = new Receiver();
  final PublishedFacts facts = new PublishedFacts();
  Agency agency;

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

  JsonObject subscribe() {
    return agency.subscribes(Agency.wish(receiver.address(), facts.prefix()));
  }

  void awaitAll() {
    await().atMost(PATIENCE).until(() -> new HashSet<>(receiver.ids()).containsAll(facts.ids()));
  }

  /** A change restarts the worker, which repeats deliveries that are not saved yet. */
  void awaitNothingIsRepeated(String id) {
    Position end = log.end().toCompletionStage().toCompletableFuture().join();
    await()
        .atMost(PATIENCE)
        .until(() -> Positions.decode(agency.sees(id).getString("position")).reaches(end));
  }

  Replica replica(AtomicReference<Instant> clock) {
    return new Replica(store, pages, ring, vertx, receivers, settings, metrics, clock::get);
  }
}
