package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/**
 * A function that computes a column from a state gives the results it gave before a migration
 * rewrote it, because rows and indexes keep them. A service extends this in a test of its own.
 */
public abstract class RewrittenFunctionRules {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern FUNCTION = Pattern.compile("CREATE (OR REPLACE )?FUNCTION [^;]*;");
  private static final Pattern NOTHING = Pattern.compile("|\\{}|refused: .*");
  private static final int STATES = 2_000;

  /** The service, such as {@code meeting}. */
  protected abstract String service();

  /** The migrations with the earlier functions, in order. */
  protected abstract List<String> before();

  /** The migration that rewrote them. */
  protected abstract String rewritten();

  /** Calls of the functions with {@code ?} for a state, each with the members that it reads. */
  protected abstract Map<String, List<String>> calls();

  @Test
  void rewrittenFunctionsGiveTheResultsOfBefore() throws SQLException, IOException {
    try (Connection before = schema("before");
        Connection after = schema("after")) {
      // Given
      for (String migration : before()) {
        String script = Files.readString(MIGRATIONS.resolve(migration));
        for (String function :
            FUNCTION.matcher(script).results().map(MatchResult::group).toList()) {
          run(before, function);
        }
      }
      run(after, Files.readString(MIGRATIONS.resolve(rewritten())));

      for (Map.Entry<String, List<String>> call : calls().entrySet()) {
        // When
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < STATES; i++) {
          String state = new RandomState(random, call.getValue()).text();
          String expected = result(before, call.getKey(), state);

          // Then
          assertEquals(expected, result(after, call.getKey(), state), state);
          found += NOTHING.matcher(expected).matches() ? 0 : 1;
        }
        assertTrue(found > STATES / 100, call.getKey() + " found something in " + found);
      }
    }
  }

  private Connection schema(String name) throws SQLException {
    Database database = Infrastructure.database(service() + "_functions");
    Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    run(connection, "CREATE SCHEMA %1$s; SET search_path = %1$s".formatted(name));
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  // a refusal counts as a result
  private static String result(Connection connection, String call, String state) {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT CAST(" + call + " AS text)")) {
      query.setString(1, state);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return Objects.requireNonNullElse(row.getString(1), "");
      }
    } catch (SQLException refused) {
      return "refused: " + refused.getSQLState();
    }
  }
}
