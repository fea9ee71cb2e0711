package org.hito.gateway.webhooks.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Tables;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.junit.jupiter.api.Test;

/** Deliveries of a replica that stops or dies. */
@QuarkusTest
@GatewayTest
class ReplicasComponentTest extends DeliveringGateway {

  private static final String HELD =
      "SELECT holder FROM subscription WHERE holder IS NOT NULL AND id = '%s'";
  private static final String WITHIN_LEASE =
      "SELECT held_until <= now() + interval '%d milliseconds' FROM subscription WHERE id = '%s'";
  private static final String END_LEASE =
      "UPDATE subscription SET held_until = now() - interval '1 second'"
          + " WHERE id = '%s' AND holder = '%s'";
  private static final String MOVE = "UPDATE subscription SET position = '%s' WHERE id = '%s'";

  @Test
  void anotherReplicaTakesOverFromOneThatDies() throws SQLException {
    // Given
    AtomicReference<Instant> clock = new AtomicReference<>(Instant.now());
    deliveries.end();
    Replica first = replica(clock);
    first.start();
    Replica second = replica(clock);
    try {
      String id = subscribe().getString("id");
      String bad = facts.code(0);
      receiver.answers(received -> received.subject().equals(bad) ? 422 : 204);
      for (int fact = 0; fact < 60; fact++) {
        facts.publish("commitment", "revised", fact % 6);
      }
      await().atMost(PATIENCE).until(() -> receiver.delivered().size() == 50);
      String dead = Tables.select(HELD.formatted(id)).get(0);
      second.start();
      // When
      first.halt();
      receiver.answers(received -> 204);
      for (int fact = 0; fact < 60; fact++) {
        facts.publish("commitment", "revised", fact % 6);
      }
      // Then
      assertEquals(
          List.of("t"),
          Tables.select(WITHIN_LEASE.formatted(settings.lease().toMillis(), id)),
          "held for longer than the lease");
      Tables.change(END_LEASE.formatted(id, dead));
      await()
          .atMost(PATIENCE)
          .until(
              () -> Tables.select(HELD.formatted(id)),
              holders -> !holders.isEmpty() && !holders.contains(dead));
      awaitAll();
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
    String id = subscribe().getString("id");
    facts.publish("commitment", "revised", 1);
    awaitAll();
    awaitNothingIsRepeated(id);
    assertEquals(1, Tables.select(HELD.formatted(id)).size());
    // When
    deliveries.end();
    // Then
    assertEquals(List.of(), Tables.select(HELD.formatted(id)), "left to nobody");
    deliveries.begin();
    facts.publish("commitment", "revised", 1);
    awaitAll();
    assertEquals(2, receiver.ids().size());
  }

  @Test
  void aSubscriptionThatIsAheadOfTheLogIsSwitchedOffInsteadOfPassingOverFacts()
      throws SQLException {
    // Given
    String ahead = subscribe().getString("id");
    String atTheEnd = subscribe().getString("id");
    deliveries.end();
    Position end = log.end().toCompletionStage().toCompletableFuture().join();
    int topic = Topics.indexOf("hito.commitment.facts.v1");
    Position lost = end.with(topic, 0, end.next(topic, 0) + 1_000);
    Tables.change(MOVE.formatted(lost.encode(), ahead));
    // When
    deliveries.begin();
    // Then
    await()
        .atMost(PATIENCE)
        .until(() -> agency.sees(ahead).getString("status").equals("SWITCHED_OFF"));
    assertEquals(
        "position-gone", agency.sees(ahead).getJsonObject("switchedOff").getString("reason"));
    assertEquals("ACTIVE", agency.sees(atTheEnd).getString("status"));
  }
}
