package org.hito.meeting;

import static org.hito.meeting.MeetingApi.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.hito.kit.facts.FactMessages;
import org.hito.kit.json.Json;
import org.hito.kit.topic.FactTopics;
import org.hito.kit.versions.VersionsCommand;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** The command that raises versions after a restore, while the service runs. */
@QuarkusTest
@MeetingServiceTest
class VersionsComponentTest {

  private static CommandRun run(String... arguments) {
    return CommandRun.of(new VersionsCommand(), arguments);
  }

  private static JsonNode declare(String forum) throws Exception {
    assertEquals(201, put(forum, "Before", ""));
    return last(forum, 1);
  }

  private static int put(String forum, String name, String ifMatch) {
    return (ifMatch.isEmpty() ? admin() : admin().header("If-Match", ifMatch))
        .body("{\"name\":{\"en\":\"%s\"}}".formatted(name))
        .put("/api/v1/forums/" + forum)
        .statusCode();
  }

  private static JsonNode last(String forum, int count) throws Exception {
    List<TopicRecord> facts = MeetingApi.facts("forum", forum, count);
    return Json.mapper().readTree(facts.get(facts.size() - 1).value());
  }

  /** Writes a fact that the service had published before its database was restored. */
  private static void lost(String topic, JsonNode fact, String forum, long version) {
    ObjectNode lost = fact.deepCopy();
    lost.put("id", UUID.randomUUID().toString());
    lost.put("subject", forum);
    lost.put("aggregateversion", version);
    TopicWriter.of(topic).write(forum, Json.write(lost));
  }

  @Test
  void aThingBehindWhatReadersSawIsPublishedAgainWithTheNextVersion() throws Exception {
    // Given
    String forum = "hidden-forum";
    JsonNode stored = declare(forum);
    lost(FactTopics.facts("forum"), stored, forum, 7);
    CommandRun listed = run("versions", "list");
    assertEquals(List.of("forum/hidden-forum seen=7 stored=1"), listed.lines("forum/" + forum));
    assertEquals(1, admin().get("/api/v1/forums/" + forum).jsonPath().getInt("version"));

    // When
    CommandRun raised = run("versions", "raise");

    // Then
    assertEquals(
        List.of("forum/hidden-forum seen=7 stored=1 raised=8"), raised.lines("forum/" + forum));
    JsonNode fact = last(forum, 3);
    ObjectNode expected = stored.deepCopy();
    expected.put("id", fact.get("id").textValue());
    expected.put("type", "org.hito.forum.revised.v1");
    expected.set("time", fact.get("recordedat"));
    expected.set("recordedat", fact.get("recordedat"));
    expected.put("aggregateversion", 8);
    expected.put("actor", "meeting-service");
    expected.remove(List.of("agency", "traceparent"));
    expected.withObject("/data/forum").put("version", 8).set("updatedAt", fact.get("recordedat"));
    assertEquals(expected, fact);
    var read = admin().get("/api/v1/forums/" + forum).jsonPath();
    assertEquals(8, read.getInt("version"));
    assertEquals(fact.get("recordedat").textValue(), read.getString("updatedAt"));
    assertEquals(List.of(), run("versions", "raise").lines("forum/" + forum));
    assertEquals(412, put(forum, "After", "\"7\""), "somebody read what was lost");
    assertEquals(200, put(forum, "After", "\"8\""));
    assertEquals(9, last(forum, 4).get("aggregateversion").intValue());
  }

  @Test
  void aVersionThatReadersHaveFromALostFactIsNotTheSame() throws Exception {
    // Given
    String forum = "twofold-forum";
    lost(FactTopics.state("forum"), declare(forum), forum, 1);

    // When
    CommandRun raised = run("versions", "raise");

    // Then
    assertEquals(
        List.of("forum/twofold-forum seen=1 stored=1 raised=2"), raised.lines("forum/" + forum));
    assertEquals(List.of(), run("versions", "list").lines("forum/" + forum));
  }

  @Test
  void aThingThatTheRestoreLostIsListedUntilItIsCreatedAgainAndThenRaised() throws Exception {
    // Given
    String forum = "lost-forum";
    lost(FactTopics.state("forum"), declare("lost-model"), forum, 3);
    CommandRun raised = run("versions", "raise");
    assertEquals(List.of("forum/lost-forum seen=3 stored=none"), raised.lines("forum/" + forum));
    assertTrue(raised.out().endsWith(" not in the database\n"), raised.out());

    // When
    assertEquals(201, put(forum, "Again", ""));

    // Then
    assertEquals(
        List.of("forum/lost-forum seen=3 stored=1 raised=4"),
        run("versions", "raise").lines("forum/" + forum));
  }

  @Test
  void withoutARelayAMessageForTheConnectorIsWrittenInstead() throws Exception {
    // Given
    String forum = "connected-forum";
    lost(FactTopics.facts("forum"), declare(forum), forum, 4);
    System.setProperty(FactMessages.RELAYED, "false");

    // When
    CommandRun raised;
    try {
      raised = run("versions", "raise");
    } finally {
      System.clearProperty(FactMessages.RELAYED);
    }

    // Then
    assertEquals(
        List.of("forum/connected-forum seen=4 stored=1 raised=5"), raised.lines("forum/" + forum));
    assertEquals(5, admin().get("/api/v1/forums/" + forum).jsonPath().getInt("version"));
    assertEquals(0, waiting(forum));
  }

  private static int waiting(String forum) throws SQLException {
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM outbox o JOIN fact f USING (seq) WHERE f.version = 5 AND"
                    + " f.code = '%s'".formatted(forum))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void whatReadersFollowIsNotListed() throws Exception {
    // Given
    String forum = "followed-forum";
    lost(FactTopics.facts("forum"), declare(forum), forum, 1);
    assertEquals(200, put(forum, "After", "\"1\""));

    // When
    CommandRun listed = run("versions", "list");

    // Then
    assertEquals(List.of(), listed.lines("forum/" + forum));
  }

  @Test
  void argumentsThatMakeNoSenseAreRefused() {
    for (String[] arguments : new String[][] {{"versions"}, {"versions", "raise", "forum"}}) {
      assertEquals(
          new CommandRun(2, "", "usage: versions list, or versions raise\n"), run(arguments));
    }
  }
}
