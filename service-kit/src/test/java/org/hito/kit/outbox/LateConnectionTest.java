package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pass does with a connection that arrives after it has given up. */
class LateConnectionTest extends OutboxPasses {

  private static final Duration SOON = Duration.ofMillis(50);
  private static final int CONNECTIONS = 4; // of a pool that says nothing of it

  @Test
  void aConnectionThatArrivesTooLateIsReturned() throws SQLException {
    // Given
    recorded(1, "a");
    List<SqlConnection> taken = new ArrayList<>();
    for (int one = 0; one < CONNECTIONS; one++) {
      taken.add(pool.getConnectionAndAwait());
    }
    for (int one = 0; one < CONNECTIONS; one++) {
      try (var late = new OutboxTransaction(pool, SOON)) {
        assertThrows(TimeoutException.class, () -> late.read(BATCH, ALL));
      }
    }

    // When
    taken.forEach(SqlConnection::closeAndAwait);

    // Then
    try (var next = new OutboxTransaction(pool, Duration.ofSeconds(20))) {
      assertEquals(1, next.read(BATCH, ALL).size());
    }
  }
}
