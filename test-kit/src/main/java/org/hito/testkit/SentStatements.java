package org.hito.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.testkit.server.Database;

/**
 * The statements sent to a database since a point in time, by any client, as counted by the server
 * ({@code pg_stat_statements}).
 */
public final class SentStatements {

  private static final String COUNTED =
      """
      SELECT s.queryid, s.query, s.calls, s.shared_blks_hit + s.shared_blks_read AS blocks
        FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
       WHERE d.datname = current_database()
      """;

  private final Database database;
  private final Map<Long, Sent> before = new HashMap<>();

  private SentStatements(Database database) {
    this.database = database;
    read().forEach((id, sent) -> before.put(id, sent));
  }

  /** Starts counting. */
  public static SentStatements since(Database database) {
    return new SentStatements(database);
  }

  /**
   * One statement, with placeholders for its values.
   *
   * @param calls how often it was sent
   * @param blocks pages of 8 KB it touched, over all calls
   */
  public record Sent(String sql, long calls, long blocks) {}

  /** The statements sent since then that contain some words, such as {@code FROM commitment}. */
  public List<Sent> about(String words) {
    List<Sent> meanwhile = new ArrayList<>();
    read()
        .forEach(
            (id, now) -> {
              Sent then = before.getOrDefault(id, new Sent(now.sql(), 0, 0));
              long calls = now.calls() - then.calls();
              if (calls > 0 && now.sql().contains(words)) {
                meanwhile.add(new Sent(now.sql(), calls, now.blocks() - then.blocks()));
              }
            });
    return meanwhile;
  }

  /** How many statements sent since then contain some words. */
  public long count(String words) {
    return about(words).stream().mapToLong(Sent::calls).sum();
  }

  private Map<Long, Sent> read() {
    Map<Long, Sent> statements = new HashMap<>();
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement query = connection.prepareStatement(COUNTED);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        statements.put(
            rows.getLong("queryid"),
            new Sent(rows.getString("query"), rows.getLong("calls"), rows.getLong("blocks")));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read what was sent to " + database.name(), e);
    }
    return statements;
  }
}
