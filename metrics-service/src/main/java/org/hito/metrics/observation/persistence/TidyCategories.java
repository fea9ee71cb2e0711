package org.hito.metrics.observation.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hito.kit.domain.Texts;
import org.hito.kit.json.Json;

/**
 * Normalises the categories that were stored before they were normalised on input: {@code "Los
 * Santos "} becomes {@code "Los Santos"}. Observations that then share a day and a category become
 * one history: each is superseded by the next one recorded.
 */
public final class TidyCategories implements JavaMigration {

  private static final String STORED =
      "SELECT DISTINCT indicator, dimensions FROM observation WHERE dimensions <> '{}'";

  private static final String TIDIED =
      """
      CREATE TEMPORARY TABLE tidied (
        indicator text, dimensions text, tidy text NOT NULL, PRIMARY KEY (indicator, dimensions))
      ON COMMIT DROP
      """;

  // before the rewriting: at most one observation of a day and category has no restated_at
  private static final String SUPERSEDE =
      """
      UPDATE observation o SET restated_at = following.recorded_at
        FROM (
          SELECT o.id, lead(o.recorded_at) OVER (
                   PARTITION BY o.indicator, o.day, coalesce(t.tidy, o.dimensions)
                   ORDER BY o.recorded_at, o.id) AS recorded_at
            FROM observation o LEFT JOIN tidied t USING (indicator, dimensions)
           WHERE o.indicator IN (SELECT indicator FROM tidied)) AS following
       WHERE following.id = o.id
         AND following.recorded_at < coalesce(o.restated_at, timestamptz 'infinity')
      """;

  private static final String REWRITE =
      """
      UPDATE observation o SET dimensions = t.tidy FROM tidied t
       WHERE (o.indicator, o.dimensions) = (t.indicator, t.dimensions)
      """;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("5");
  }

  @Override
  public String getDescription() {
    return "tidy categories";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(TIDIED);
      fill(connection);
      statement.execute(SUPERSEDE);
      statement.execute(REWRITE);
    }
  }

  private static void fill(Connection connection) throws SQLException {
    try (Statement stored = connection.createStatement();
        ResultSet rows = stored.executeQuery(STORED);
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO tidied VALUES (?, ?, ?)")) {
      while (rows.next()) {
        String dimensions = rows.getString("dimensions");
        String tidy = tidy(dimensions);
        if (!tidy.equals(dimensions)) {
          insert.setString(1, rows.getString("indicator"));
          insert.setString(2, dimensions);
          insert.setString(3, tidy);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static String tidy(String dimensions) {
    Map<String, String> tidy = new TreeMap<>();
    Json.read(dimensions, ObjectNode.class)
        .properties()
        .forEach(one -> tidy.put(one.getKey(), Texts.category(one.getValue().textValue())));
    return Json.write(tidy);
  }
}
