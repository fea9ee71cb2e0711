package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tests can see of a database's work. */
class DatabaseInsightTest {

  private final Database database = Infrastructure.database("insight");

  @BeforeEach
  void aTable() throws SQLException {
    run("DROP TABLE IF EXISTS thing");
    run("CREATE TABLE thing AS SELECT n AS number FROM generate_series(1, 10000) AS n");
    run("CREATE INDEX thing_number ON thing (number)");
    run("ANALYZE thing");
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
  void aPlanDistinguishesAnIndexFromAWholeTable() {
    // When
    QueryPlan indexed =
        QueryPlan.of(database, "SELECT * FROM thing WHERE number = $1", List.of(77));
    QueryPlan whole =
        QueryPlan.of(database, "SELECT * FROM thing WHERE number % $1 = $1 - 1", List.of(2));

    // Then
    assertFalse(indexed.readsAWholeTable(), indexed.text());
    assertTrue(indexed.blocks() < 5, indexed.text());
    assertTrue(whole.readsAWholeTable(), whole.text());
    assertTrue(whole.blocks() > 20, whole.text());
  }

  @Test
  void statementsOfEveryClientAreCountedFromAPointInTime() throws SQLException {
    // Given
    run("SELECT count(*) FROM thing");
    SentStatements sent = SentStatements.since(database);

    // When
    run("SELECT count(*) FROM thing");
    run("SELECT count(*) FROM thing");
    run("SELECT 1");

    // Then
    assertEquals(2, sent.count("FROM thing"));
    assertTrue(sent.about("FROM thing").get(0).blocks() > 50, sent.about("FROM thing").toString());
  }
}
