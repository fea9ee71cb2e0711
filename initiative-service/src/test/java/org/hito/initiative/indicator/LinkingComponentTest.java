package org.hito.initiative.indicator;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.givenStrategy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.hito.initiative.InitiativeServiceTest;
import org.hito.initiative.indicator.persistence.IndicatorProgressStore;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** An initiative that is declared while its indicator changes misses no fact. */
@QuarkusTest
@InitiativeServiceTest
class LinkingComponentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String INDICATOR =
      "{\"indicator\":\"moving\",\"resolved\":true,\"status\":\"%s\"}";

  /** Processes a fact up to its commit; no initiative is linked to the indicator yet. */
  private static final String APPLY =
      """
      SELECT pg_advisory_xact_lock_shared(%d);
      INSERT INTO indicator (code, version, progress) VALUES ('moving', 1, '%s')
      """
          .formatted(IndicatorProgressStore.LINKING_LOCK, INDICATOR.formatted("OFF_TRACK"));

  private static final String WAITING =
      """
      SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                      WHERE d.datname = current_database() AND locktype = 'advisory' AND NOT granted)
      """;

  private final Database database = Infrastructure.database("initiative");

  @Test
  void aDeclarationWaitsForTheFactInProcessAndSeesIt() throws SQLException {
    // Given
    givenStrategy();
    String linking = CENTRE.replace("\"indicators\":[]", "\"indicators\":[\"moving\"]");
    try (Connection follower = connect()) {
      follower.setAutoCommit(false);
      execute(follower, APPLY);

      // When
      CompletableFuture<ValidatableResponse> declared =
          CompletableFuture.supplyAsync(() -> declare("initiatives/moving-one", linking));
      await().atMost(PATIENCE).until(this::somebodyWaits);
      follower.commit();

      // Then
      declared.join().statusCode(201).body("health.status", equalTo("RED"));
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet waiting = statement.executeQuery(WAITING)) {
      waiting.next();
      return waiting.getBoolean(1);
    }
  }
}
