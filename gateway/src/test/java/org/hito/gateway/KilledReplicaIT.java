package org.hito.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.epoll.Epoll;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.gateway.connection.VanishingClients;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.webhooks.delivery.Agency;
import org.hito.gateway.webhooks.delivery.PublishedFacts;
import org.hito.gateway.webhooks.delivery.Receiver;
import org.hito.testkit.Infrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two packaged replicas, of which one is killed, and clients that vanish meanwhile. */
class KilledReplicaIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  // an answer leaves without its audit entry after so long
  private static final Duration ENTRY = Duration.ofSeconds(1);
  private static final int FACTS = 1_020; // at a time, as many of each thing
  private static final int THINGS = 17;
  private static final int AT_ONCE = 8; // attempts of a subscription
  private static final int CHANGES = 50;
  private static final int VANISHED = 1_000;

  private static final Map<String, String> AS_SHIPPED =
      Map.of("HITO_EVENTS_HEARTBEAT", "5S", "HITO_EVENTS_RING_ENTRIES", "16384");

  private static final PublishedFacts facts = new PublishedFacts();
  private static final Receiver receiver = new Receiver();
  private static PackagedGateway killed;
  private static PackagedGateway other;
  private static VanishingClients clients;
  private static CompletableFuture<Duration> noticed;

  @BeforeAll
  static void start() {
    org.hito.testkit.Topics.declare(Infrastructure.broker().bootstrapServers(), Topics.NAMES);
    killed = PackagedGateway.start(AS_SHIPPED).onceItsDatabaseAnswers();
    // nobody else is there to deliver
    new Agency(killed.door(), "senacyt")
        .subscribes(Agency.wish(receiver.address(), facts.prefix()));
    await().atMost(PATIENCE).until(() -> killed.metric("hito_webhooks_held").equals("1.0"));
    other = PackagedGateway.start(AS_SHIPPED).onceItsDatabaseAnswers();
    if (Epoll.isAvailable()) {
      clients = new VanishingClients(VANISHED, other.host(), other.process().port());
      await().atMost(PATIENCE).until(() -> clients.served() == VANISHED);
      await().atMost(PATIENCE).until(() -> streams() == VANISHED);
      clients.vanish();
      noticed = CompletableFuture.supplyAsync(KilledReplicaIT::timeUntilNoticed);
    }
  }

  @AfterAll
  static void stop() {
    facts.close();
    receiver.close();
    killed.close();
    other.close();
    if (clients != null) {
      clients.close();
    }
  }

  @Test
  void anotherReplicaServesReadersAndReceiversOfOneThatIsKilled() {
    // Given
    Instant began = Instant.now();
    String query = "?subject=" + facts.prefix() + "*";
    List<String> accepted = new ArrayList<>();
    List<EventStream.Event> read;
    String lastId;
    try (var stream = EventStream.open(killed.door(), query)) {
      await().atMost(PATIENCE).until(() -> stream.lastId() != null);
      publish();
      await().atMost(PATIENCE).until(() -> !stream.events().isEmpty());
      await().atMost(PATIENCE).until(() -> !receiver.ids().isEmpty());
      publish();
      changes(accepted);
      // When
      killed.process().kill();
      await().atMost(PATIENCE).until(stream::hasEnded);
      read = new ArrayList<>(stream.events());
      lastId = stream.lastId();
    }
    int delivered = receiver.ids().size();
    publish();
    // Then
    try (var resumed = EventStream.open(other.door(), query, "Last-Event-ID", lastId)) {
      await().atMost(PATIENCE).until(() -> receiver.ids().size() > delivered + AT_ONCE);
      int before = read.size();
      await().atMost(PATIENCE).until(() -> before + resumed.events().size() >= 3 * FACTS);
      read.addAll(resumed.events());
    }
    assertEquals(versionsOf(facts.ids().size()), versionsOf(read));
    await().atMost(PATIENCE).until(() -> new HashSet<>(receiver.ids()).containsAll(facts.ids()));
    receiver.assertOrder();
    int repeats = receiver.ids().size() - 3 * FACTS;
    assertTrue(repeats <= AT_ONCE, "repeats " + repeats);
    assertFalse(accepted.isEmpty());
    List<String> audited = audited(began);
    assertTrue(audited.containsAll(accepted), "lost of " + accepted + ": " + audited);
    Set<String> once = new HashSet<>(audited);
    assertEquals(audited.size(), once.size(), "twice in " + audited);
    assertTrue(sent().containsAll(once), "never sent: " + audited);
  }

  @Test
  void clientsThatVanishAreNoticed() {
    // Given
    Assumptions.assumeTrue(Epoll.isAvailable());
    // When
    Duration lastSeen = noticed.join();
    // Then
    assertTrue(lastSeen.toSeconds() < 45, "still there after " + lastSeen);
  }

  /** The answers that the replica gave without waiting for its database. */
  private static void changes(List<String> accepted) {
    String bearer = killed.door().bearer("senacyt");
    for (int change = 0; change < CHANGES; change++) {
      String id = id(change);
      long sent = System.nanoTime();
      var answer =
          killed
              .door()
              .send("POST", "/api/v1/meetings", "{}", "Authorization", bearer, "X-Request-Id", id);
      assertEquals(200, answer.statusCode());
      if (System.nanoTime() - sent < ENTRY.toNanos()) {
        accepted.add(id);
      }
    }
  }

  private static String id(int change) {
    return "killed-" + change;
  }

  private static Set<String> sent() {
    return IntStream.range(0, CHANGES).mapToObj(KilledReplicaIT::id).collect(Collectors.toSet());
  }

  /** Entries of changes; room for each of them twice. */
  private static List<String> audited(Instant from) {
    String bearer = other.door().bearer("admin");
    var answer =
        other
            .door()
            .get(
                "/api/v1/admin/audit?method=POST&path=/api/v1/meetings&limit=%d&from=%s"
                    .formatted(2 * CHANGES, from),
                "Authorization",
                bearer);
    return new JsonObject(answer.body())
        .getJsonArray("items").stream()
            .map(entry -> ((JsonObject) entry).getString("requestId"))
            .toList();
  }

  private static void publish() {
    for (int fact = 0; fact < FACTS; fact++) {
      facts.publish("commitment", "revised", fact % THINGS);
    }
    facts.flush();
  }

  /** When they were still there as far as the replica knew; those of the other test are few. */
  private static Duration timeUntilNoticed() {
    long vanishedAt = System.nanoTime();
    var lastSeen = new AtomicReference<>(Duration.ZERO);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Duration asked = Duration.ofNanos(System.nanoTime() - vanishedAt);
              boolean isNoticed = streams() < 2;
              lastSeen.updateAndGet(before -> isNoticed ? before : asked);
              return isNoticed;
            });
    return lastSeen.get();
  }

  private static int streams() {
    return (int) Double.parseDouble(other.metric("hito_events_subscribers"));
  }

  /** The versions of each thing in the order in which they were published. */
  private static Map<String, List<Integer>> versionsOf(int published) {
    Map<String, List<Integer>> versions = new HashMap<>();
    IntStream.range(0, published)
        .forEach(
            fact ->
                versions
                    .computeIfAbsent(facts.code(fact % THINGS), thing -> new ArrayList<>())
                    .add(fact / THINGS + 1));
    return versions;
  }

  private static Map<String, List<Integer>> versionsOf(List<EventStream.Event> events) {
    Map<String, List<Integer>> versions = new HashMap<>();
    for (EventStream.Event event : events) {
      var fact = new JsonObject(event.data());
      versions
          .computeIfAbsent(fact.getString("subject"), thing -> new ArrayList<>())
          .add(fact.getInteger("aggregateversion"));
    }
    return versions;
  }
}
