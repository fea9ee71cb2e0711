package org.hito.meeting.across;

import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.kit.json.Json;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;

/** The log as the gateway reads it, and as services write to it. */
final class ChangeLog {

  private ChangeLog() {}

  static JsonNode page(Map<String, Object> more) {
    return ask("changes", more);
  }

  static JsonNode newest(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(Map.of("before", Long.MAX_VALUE));
    all.putAll(more);
    return ask("newest", all);
  }

  private static JsonNode ask(String what, Map<String, Object> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "kinds",
                List.of("forum", "meeting", "commitment"),
                "agencies",
                List.of(),
                "after",
                -1,
                "limit",
                50));
    body.putAll(more);
    String answer =
        reader()
            .contentType("application/json")
            .body(Json.write(body))
            .post("/internal/v1/" + what)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return Json.read(answer, JsonNode.class);
  }

  /**
   * Its end, once it shows all that is committed: it shows nothing past a transaction under way.
   */
  static long settled() throws SQLException {
    long newest = newestNumber();
    return await().atMost(Duration.ofMinutes(1)).until(ChangeLog::shownEnd, end -> end >= newest);
  }

  private static long shownEnd() {
    return page(Map.of("since", Instant.now().plusSeconds(3600).toString()))
        .get("settled")
        .longValue();
  }

  private static long newestNumber() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet newest = statement.executeQuery("SELECT max(seq) FROM fact")) {
      newest.next();
      return newest.getLong(1);
    }
  }

  static Connection connect() throws SQLException {
    Database database = Infrastructure.database("meeting");
    Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    connection.setAutoCommit(false);
    return connection;
  }

  // facts that nobody publishes
  static void append(Connection connection, String code) throws SQLException {
    append(connection, code, "{\"commitment\":{\"title\":{\"en\":\"" + code + "\"}}}");
  }

  static void append(Connection connection, String code, String data) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, topic, event)
          VALUES (gen_random_uuid(), 'commitment', '%1$s', 1, 'recorded', now(), clock_timestamp(), 'test', 'changes',
                  'none', '{"data":%2$s}')
          """
              .formatted(code, data));
    }
  }

  static List<String> codes(JsonNode page) {
    return page.get("items").findValuesAsText("code");
  }
}
