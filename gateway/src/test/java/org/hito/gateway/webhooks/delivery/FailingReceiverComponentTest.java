package org.hito.gateway.webhooks.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

/** Deliveries to a receiver that fails in many ways. */
@QuarkusTest
@GatewayTest
class FailingReceiverComponentTest extends DeliveringGateway {

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
  void aReceiverThatFailsForADayIsSwitchedOffAndContinuesWhereItStopped() {
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
      var polls = new AtomicInteger();
      // When, after each attempt; and after a second without one, since an attempt that is settled
      // after the clock has moved waits for the next move
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                int now = receiver.refused().size();
                if (now > attempted.getAndSet(now) || polls.incrementAndGet() > 50) {
                  polls.set(0);
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
}
