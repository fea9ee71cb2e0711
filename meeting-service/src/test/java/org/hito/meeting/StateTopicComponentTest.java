package org.hito.meeting;

import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.Topics;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** A state topic that is unavailable while its facts topic is available. */
@QuarkusTest
@MeetingServiceTest
class StateTopicComponentTest {

  private static final String STATE = FactTopics.state("forum");
  private static final String BROKER = Infrastructure.broker().bootstrapServers();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static String waiting(String forum) {
    Database database = Infrastructure.database("meeting");
    String sql =
        "SELECT coalesce(max(CASE WHEN published_at IS NULL THEN 'for both' ELSE 'for the state'"
            + " END), 'for nothing') FROM outbox WHERE code = '%s'".formatted(forum);
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<String> values(String topic, String forum) {
    return TopicReader.of(topic).all().stream()
        .filter(one -> forum.equals(one.key()))
        .map(TopicRecord::value)
        .toList();
  }

  @Test
  void aFactThatOnlyItsStateTopicHasNotIsPublishedOnce() throws Exception {
    // Given
    String forum = "forum-without-state";
    Topics.delete(BROKER, STATE);
    try {
      admin()
          .body("{\"name\":{\"en\":\"Stateless\"}}")
          .put("/api/v1/forums/" + forum)
          .then()
          .statusCode(201);
      await().atMost(PATIENCE).until(() -> waiting(forum).equals("for the state"));
    } finally {
      // When
      Topics.declare(BROKER, List.of(STATE));
    }

    // Then
    await().atMost(PATIENCE).until(() -> waiting(forum).equals("for nothing"));
    List<String> published = values(FactTopics.facts("forum"), forum);
    assertEquals(1, published.size());
    assertEquals(published, values(STATE, forum));
  }
}
