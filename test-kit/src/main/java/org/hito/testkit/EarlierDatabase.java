package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hito.testkit.server.Database;

/**
 * A database of an earlier version, restored from its dump, and the differences since in the
 * columns that it had.
 */
public final class EarlierDatabase {

  // generated columns follow from the others
  private static final String COLUMNS =
      """
      SELECT c.table_name, string_agg(quote_ident(c.column_name), ', ')
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
         AND c.table_name <> 'flyway_schema_history'
       GROUP BY c.table_name
      """;

  private static final String KEY =
      """
      SELECT string_agg('CAST(' || quote_ident(a.attname) || ' AS text)', ' || '' '' || '
                        ORDER BY array_position(CAST(i.indkey AS int2[]), a.attnum))
        FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indisprimary AND i.indrelid = CAST('%s' AS regclass)
      """;

  private final Database database;
  private final SortedMap<String, String> reads = new TreeMap<>();
  private final JsonNode before;

  private EarlierDatabase(Database database) throws SQLException {
    this.database = database;
    for (String[] table : pairs(COLUMNS)) {
      String key = pairs("SELECT 'key', (" + KEY.formatted(table[0]) + ")").get(0)[1];
      reads.put(
          table[0],
          "SELECT %s, to_jsonb(held) FROM (SELECT %s FROM %s) held"
              .formatted(key, table[1], table[0]));
    }
    before = rows();
  }

  /** Restores a dump into a new database of this name. */
  public static EarlierDatabase restored(String name, Path dump) throws SQLException, IOException {
    Database database = Infrastructure.database(name);
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(dump));
    }
    return new EarlierDatabase(database);
  }

  public Database database() {
    return database;
  }

  /** The rows that a table had, in the columns that it had; numbers are exact. */
  public List<JsonNode> rows(String table) {
    List<JsonNode> rows = new ArrayList<>();
    before.path(table).forEach(rows::add);
    return rows;
  }

  /** The differences now: a line for each value, with its table, row and place. */
  public List<String> differences() throws SQLException {
    return JsonDifferences.between(before, rows()).stream().sorted().toList();
  }

  private JsonNode rows() throws SQLException {
    ObjectNode tables = (ObjectNode) ExactJson.read("{}");
    for (var read : reads.entrySet()) {
      ObjectNode rows = tables.putObject(read.getKey());
      for (String[] row : pairs(read.getValue())) {
        rows.set(row[0], opened(ExactJson.read(row[1])));
      }
    }
    return tables;
  }

  // the text of a state may be formatted differently; that of facts may not
  private static JsonNode opened(JsonNode row) {
    if (row.path("state").isTextual()) {
      ((ObjectNode) row).set("state", ExactJson.read(row.get("state").textValue()));
    }
    return row;
  }

  private List<String[]> pairs(String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String[]> pairs = new ArrayList<>();
      while (found.next()) {
        pairs.add(new String[] {found.getString(1), found.getString(2)});
      }
      return pairs;
    }
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
