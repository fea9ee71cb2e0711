package org.hito.e2e.upgrade;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.server.Database;

/** Compares the fact log of a service with what its topics hold. */
record FactsOnTheWay(Database database, String broker) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Facts that Kafka has not acknowledged. */
  int waiting() throws SQLException {
    return column("SELECT CAST(seq AS text), '' FROM outbox").size();
  }

  /** The ids of all facts, each with its topic. */
  Map<String, String> recorded() throws SQLException {
    return column("SELECT CAST(id AS text), topic FROM fact");
  }

  /** The ids of facts that are in no topic. */
  Set<String> lost() throws SQLException, IOException {
    Map<String, String> recorded = recorded();
    Set<String> lost = new HashSet<>(recorded.keySet());
    for (String topic : Set.copyOf(recorded.values())) {
      for (TopicRecord record : TopicReader.of(broker, topic).all()) {
        lost.remove(JSON.readTree(record.value()).get("id").textValue());
      }
    }
    return lost;
  }

  private Map<String, String> column(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      Map<String, String> found = new HashMap<>();
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
      return found;
    }
  }
}
