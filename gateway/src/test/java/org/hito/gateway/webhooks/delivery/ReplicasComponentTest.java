package org.hito.gateway.webhooks.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Tables;
import org.junit.jupiter.api.Test;

/** Deliveries of a replica that stops or dies. */
@QuarkusTest
@GatewayTest
class ReplicasComponentTest extends DeliveringGateway {

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
}
