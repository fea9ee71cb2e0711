package org.hito.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service starts on databases of earlier versions. */
@QuarkusTest
@MeetingServiceTest
class UpgradeComponentTest {

  private static final String REPLACED = "V2__renegotiation.sql";

  @Inject Flyway flyway;

  private static int run(String sql) throws SQLException {
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @AfterEach
  void forget() throws SQLException {
    run("DELETE FROM flyway_schema_history WHERE script = '" + REPLACED + "'");
  }

  @Test
  void aDatabaseThatRanAMigrationReplacedSinceIsMigrated() throws SQLException {
    // Given
    int newer = run("DELETE FROM flyway_schema_history WHERE CAST(version AS numeric) > 2");
    run(
        """
        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                           installed_by, execution_time, success)
        SELECT max(installed_rank) + 1, '2', 'renegotiation', 'SQL', '%s', 1, 'hito', 1, true
          FROM flyway_schema_history
        """
            .formatted(REPLACED));

    // When
    int migrated = flyway.migrate().migrationsExecuted;

    // Then
    assertTrue(newer > 0);
    assertEquals(newer, migrated);
  }
}
