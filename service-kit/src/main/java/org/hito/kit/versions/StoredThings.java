package org.hito.kit.versions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.kit.topic.FactTopics;

/** The things in the database of a service. */
final class StoredThings {

  // the tables of things that other services own have no names to search
  private static final String AGGREGATES =
      """
      SELECT table_name FROM information_schema.columns
       WHERE table_schema = current_schema() AND column_name = 'names' AND table_name = ANY(?)
       ORDER BY table_name
      """;

  private static final String NEWEST =
      """
      SELECT t.code, t.version, f.id
        FROM %1$s t JOIN fact f ON f.aggregate = '%1$s' AND f.code = t.code AND f.version = t.version
      """;

  private final Connection database;

  StoredThings(Connection database) {
    this.database = database;
  }

  /** A version of a thing, and the id of the fact that brought it. */
  record Stored(long version, String id) {}

  /** The aggregates that the service owns. */
  List<String> aggregates() throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement reading = database.prepareStatement(AGGREGATES)) {
      reading.setArray(1, database.createArrayOf("text", FactTopics.AGGREGATES.toArray()));
      try (ResultSet rows = reading.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  /** All of an aggregate, by their codes. */
  Map<String, Stored> of(String aggregate) throws SQLException {
    Map<String, Stored> found = new HashMap<>();
    try (PreparedStatement reading = database.prepareStatement(NEWEST.formatted(aggregate));
        ResultSet rows = reading.executeQuery()) {
      while (rows.next()) {
        found.put(rows.getString(1), new Stored(rows.getLong(2), rows.getString(3)));
      }
    }
    return found;
  }
}
