package org.hito.metrics;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;

/** The content of a service's tables, each row as JSON. */
public final class Tables {

  private final Database database;

  private Tables(Database database) {
    this.database = database;
  }

  /** Those of the component tests' service. */
  public static Tables ofTheService() {
    return of(Infrastructure.database("metrics"));
  }

  public static Tables of(Database database) {
    return new Tables(database);
  }

  /** The texts a statement selects. */
  public List<String> select(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read: " + sql, failure);
    }
  }

  /** Changes rows without the service knowing. */
  public void change(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot change: " + sql, failure);
    }
  }

  /** Waits until the service has followed a commitment or meeting to a version. */
  public void awaitFollowed(String code, long version) {
    String sql =
        "SELECT code FROM subject WHERE code = '%s' AND version >= %d".formatted(code, version);
    Awaitility.await(sql).atMost(Duration.ofMinutes(3)).until(() -> !select(sql).isEmpty());
  }

  /** Every row of everything that is derived from facts, at one moment. */
  public List<String> everything() {
    return select(
        Stream.of("indicator", "subject", "input", "observation", "fact")
            .map(
                table ->
                    "SELECT '%1$s' || CAST(to_jsonb(t) AS text) AS one FROM %1$s t"
                        .formatted(table))
            .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY one")));
  }
}
