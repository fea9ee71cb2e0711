package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.hito.testkit.server.Database;

/** A row and a record that a platform should keep. */
final class Traces {
  private static final String HOST = "127.0.0.1";
  private static final String TOPIC = "hito.meeting.facts.v1";

  private Traces() {}

  static void leave(Ports ports) throws Exception {
    query(ports, "CREATE TABLE trace AS SELECT 7 AS seen; SELECT 1");
    TopicWriter.of(broker(ports), TOPIC).write("key", "kept");
  }

  static void assertKept(Ports ports) throws Exception {
    assertEquals("7", query(ports, "SELECT seen FROM trace"));
    TopicReader reader = TopicReader.of(broker(ports), TOPIC);
    assertEquals(List.of("kept"), reader.all().stream().map(TopicRecord::value).toList());
  }

  private static String broker(Ports ports) {
    return HOST + ":" + ports.kafka();
  }

  private static String query(Ports ports, String sql) throws Exception {
    Database database = Database.local(HOST, ports.postgres(), "meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
