package org.hito.initiative;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** An unavailable database is reported as such, and used again when it is back. */
@QuarkusTest
@InitiativeServiceTest
class DatabaseAwayComponentTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void readersAndWritersAreAskedToComeBackAndThenServed() throws SQLException {
    // Given
    put("before-the-outage", SENACYT).statusCode(201);
    Database database = Infrastructure.database("initiative");
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
      shut(connection);

      // When
      var read = reader().get("/api/v1/organisations/before-the-outage").then();
      var write = put("during-the-outage", SENACYT);

      // Then
      for (var answer : List.of(read, write)) {
        answer
            .statusCode(503)
            .contentType("application/problem+json")
            .header("Retry-After", notNullValue())
            .body("code", equalTo("service-unavailable"));
      }
      open(connection);
    }
    await()
        .atMost(PATIENCE)
        .until(() -> reader().get("/api/v1/organisations/before-the-outage").statusCode() == 200);
    put("after-the-outage", SENACYT).statusCode(201);
    reader().get("/api/v1/organisations/during-the-outage").then().statusCode(404);
  }

  private static void shut(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE initiative CONNECTION LIMIT 0");
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = 'initiative' AND pid <> pg_backend_pid()");
    }
  }

  private static void open(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE initiative CONNECTION LIMIT -1");
    }
  }
}
