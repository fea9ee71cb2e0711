package org.hito.meeting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.hito.kit.schema.MissingMigrations;
import org.hito.kit.schema.OldSchemaException;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which schemas this version runs on. */
@QuarkusTest
@MeetingServiceTest
class SchemaComponentTest {

  private static final String LATER_RUN =
      """
      INSERT INTO flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
      SELECT (SELECT max(installed_rank) + 1 FROM flyway_schema_history), %s, installed_by, 1, true
        FROM flyway_schema_history WHERE %s
      """;

  @Inject Flyway configured;

  private final Database database = Infrastructure.database("meeting_schema");
  private Flyway flyway;

  @BeforeEach
  void migrate() throws SQLException {
    flyway =
        Flyway.configure()
            .configuration(configured.getConfiguration())
            .dataSource(database.jdbcUrl(), database.username(), database.password())
            .load();
    run("DROP SCHEMA public CASCADE");
    run("CREATE SCHEMA public");
    flyway.migrate();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void itsOwnSchemaIsEnough() {
    assertDoesNotThrow(() -> MissingMigrations.refuse(flyway));
  }

  @Test
  void aSchemaThatLacksMigrationsIsTooOldAndTheFirstOneIsNamed() throws SQLException {
    // Given
    run("DELETE FROM flyway_schema_history WHERE CAST(version AS numeric) >= 11");
    // When
    Exception refused =
        assertThrows(OldSchemaException.class, () -> MissingMigrations.refuse(flyway));
    // Then
    assertTrue(
        refused.getMessage().contains("(missing: V11__forums_within_forums.sql and "),
        refused.getMessage());
    assertTrue(refused.getMessage().contains("--migrate"), refused.getMessage());
  }

  @Test
  void anEmptyDatabaseIsTooOld() throws SQLException {
    // Given
    run("DROP SCHEMA public CASCADE");
    run("CREATE SCHEMA public");
    // Then
    assertThrows(OldSchemaException.class, () -> MissingMigrations.refuse(flyway));
  }

  @Test
  void aSchemaOfANewerVersionIsEnough() throws SQLException {
    // Given
    run(LATER_RUN.formatted("'99', 'later', type, 'V99__later.sql', 7", "version = '1'"));
    run(
        LATER_RUN.formatted(
            "NULL, description, type, script, checksum + 1", "description = 'changes settled'"));
    // Then
    assertDoesNotThrow(() -> MissingMigrations.refuse(flyway));
  }

  @Test
  void aRepeatableScriptThatHasNotRunInThisFormIsMissing() throws SQLException {
    // Given
    run("UPDATE flyway_schema_history SET checksum = 1 WHERE description = 'changes settled'");
    // When
    Exception refused =
        assertThrows(OldSchemaException.class, () -> MissingMigrations.refuse(flyway));
    // Then
    assertTrue(refused.getMessage().contains("R__changes_settled.sql"), refused.getMessage());
  }
}
