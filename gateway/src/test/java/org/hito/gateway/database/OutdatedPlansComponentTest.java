package org.hito.gateway.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A migration that adds a column to a table from which a gateway reads. */
@QuarkusTest
@GatewayTest
class OutdatedPlansComponentTest {

  // long enough to occupy all connections
  private static final String READ = "SELECT *, pg_sleep(0.2) IS NULL FROM planned";
  private static final int CONNECTIONS = 8;

  @Inject GatewayDatabase database;
  @Inject DatabaseState state;

  @AfterEach
  void drop() throws Throwable {
    run("DROP TABLE planned");
  }

  @Test
  void statementsPreparedBeforeItAreRepeated() throws Throwable {
    // Given
    await().atMost(Duration.ofSeconds(60)).until(() -> !state.isAway());
    run("CREATE TABLE planned AS SELECT 1 AS one");
    assertEquals(Collections.nCopies(CONNECTIONS, 2), columns(() -> database.ask(this::read)));

    // When
    run("ALTER TABLE planned ADD COLUMN two integer");

    // Then
    assertEquals(Collections.nCopies(CONNECTIONS, 3), columns(() -> database.ask(this::read)));
    run("ALTER TABLE planned ADD COLUMN three integer");
    assertEquals(Collections.nCopies(CONNECTIONS, 4), columns(() -> database.change(this::read)));
  }

  private Uni<Integer> read(SqlClient sql) {
    return sql.preparedQuery(READ).execute().map(RowSet::iterator).map(rows -> rows.next().size());
  }

  private List<Integer> columns(Supplier<Uni<Integer>> one) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () -> Uni.join().all(Stream.generate(one).limit(CONNECTIONS).toList()).andFailFast());
  }

  private void run(String sql) throws Throwable {
    VertxContextSupport.subscribeAndAwait(
        () -> database.ask(client -> client.query(sql).execute()));
  }
}
