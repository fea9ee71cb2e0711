package org.hito.meeting.process;

import static org.awaitility.Awaitility.await;
import static org.hito.meeting.ReferenceTopics.ORGANISATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.meeting.ReferenceTopics;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.Topics;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** Stopping during work. */
class ShutdownIT {

  private static final String GOOD = "loaded";
  private static final int FACTS = 20_000;

  @Test
  void askedToStopUnderLoadItDeadLettersNothingButPoison() throws Exception {
    // Given
    Database database = Infrastructure.database("meeting_stopped");
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    Map<String, String> records = ReferenceTopics.facts(ORGANISATION, GOOD, FACTS);
    records.put("poison", "{\"not\":\"a fact\"}");
    ReferenceTopics.publish(ORGANISATION, records);
    int taken;

    // When
    try (PackagedService service = MeetingProcess.start(database);
        Connection connection = connect(database)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> followed(connection) > 0);
      assertTrue(service.terminate(), "did not stop when asked to");
      taken = followed(connection);
    }

    // Then
    assertTrue(taken < FACTS, "all was taken before it was asked to stop");
    assertTrue(Set.of("poison").containsAll(deadKeys()), "good records were dead-lettered");
    try (PackagedService again = MeetingProcess.start(database);
        Connection connection = connect(database)) {
      await().atMost(Duration.ofMinutes(3)).until(() -> followed(connection) == FACTS);
      assertTrue(again.terminate(), "did not stop when asked to");
      assertEquals(Set.of("poison"), deadKeys());
    }
  }

  private static Set<String> deadKeys() {
    return TopicReader.of(ReferenceTopics.deadLetters(ORGANISATION)).all().stream()
        .map(TopicRecord::key)
        .collect(Collectors.toSet());
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static int followed(Connection connection) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("SELECT count(*) FROM followed WHERE code LIKE ?")) {
      count.setString(1, GOOD + "-%");
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
