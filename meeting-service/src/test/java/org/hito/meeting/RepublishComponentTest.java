package org.hito.meeting;

import static org.hito.meeting.MeetingApi.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.hito.kit.facts.FactMessages;
import org.hito.kit.outbox.RepublishCommand;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** The command that publishes facts again, while the service runs. */
@QuarkusTest
@MeetingServiceTest
class RepublishComponentTest {

  private static CommandRun run(String... arguments) {
    return CommandRun.of(new RepublishCommand(), arguments);
  }

  private static void declare(String forum) {
    assertEquals(201, put(admin(), forum, "Before"));
  }

  private static void revise(String forum) {
    assertEquals(200, put(admin().header("If-Match", "\"1\""), forum, "After"));
  }

  private static int put(RequestSpecification request, String forum, String name) {
    return request
        .body("{\"name\":{\"en\":\"%s\"}}".formatted(name))
        .put("/api/v1/forums/" + forum)
        .statusCode();
  }

  private static List<String> values(String topic, String key, int count) {
    return TopicReader.of(topic)
        .until(all -> ofKey(all, key).size() >= count, Duration.ofMinutes(1))
        .stream()
        .filter(one -> key.equals(one.key()))
        .map(TopicRecord::value)
        .toList();
  }

  /** Waits until more than this many states are there and the last is this. */
  private static int awaitState(String forum, String last, int more) {
    return ofKey(
            TopicReader.of(FactTopics.state("forum"))
                .until(
                    all -> {
                      List<TopicRecord> states = ofKey(all, forum);
                      return states.size() > more
                          && states.get(states.size() - 1).value().equals(last);
                    },
                    Duration.ofMinutes(1)),
            forum)
        .size();
  }

  private static List<TopicRecord> ofKey(List<TopicRecord> all, String key) {
    return all.stream().filter(one -> key.equals(one.key())).toList();
  }

  @Test
  void theFactsOfAThingAreSentAgainInOrderAndWithTheirIds() {
    // Given
    String forum = "republished-forum";
    declare(forum);
    revise(forum);
    List<String> sent = values(FactTopics.facts("forum"), forum, 2);
    int states = awaitState(forum, sent.get(1), 0);
    // When
    CommandRun again = run("republish", "forum/" + forum);
    // Then
    assertEquals(new CommandRun(0, "2 to be sent again\n", ""), again);
    assertEquals(
        List.of(sent.get(0), sent.get(1), sent.get(0), sent.get(1)),
        values(FactTopics.facts("forum"), forum, 4));
    awaitState(forum, sent.get(1), states);
  }

  @Test
  void whatWasRecordedBeforeTheGivenMomentIsNotSent() {
    // Given
    declare("forum-of-before");
    // When
    CommandRun outcome =
        run("republish", "forum/forum-of-before", "--since", "2999-01-01T00:00:00Z");
    // Then
    assertEquals(
        new CommandRun(1, "", "The log has no such facts, or all of them wait to be sent.\n"),
        outcome);
  }

  @Test
  void messagesForAConnectorWaitFiveSecondsForALongChange() throws SQLException {
    // Given
    declare("forum-of-a-long-change");
    Database database = Infrastructure.database("meeting");
    try (Connection change =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = change.createStatement()) {
      change.setAutoCommit(false);
      statement.execute("LOCK TABLE fact IN ROW EXCLUSIVE MODE");
      // When
      CommandRun outcome = runWithoutRelay("republish", "forum/forum-of-a-long-change");
      // Then
      assertEquals(
          new CommandRun(
              1,
              "",
              "Nothing is sent again: a change that takes longer than 5 s holds the fact log. Try"
                  + " again.\n"),
          outcome);
    }
    assertEquals(
        new CommandRun(0, "1 to be sent again\n", ""),
        runWithoutRelay("republish", "forum/forum-of-a-long-change"));
  }

  private static CommandRun runWithoutRelay(String... arguments) {
    System.setProperty(FactMessages.RELAYED, "false");
    try {
      return run(arguments);
    } finally {
      System.clearProperty(FactMessages.RELAYED);
    }
  }

  @Test
  void argumentsThatMakeNoSenseAreRefused() {
    assertRefused("usage: republish", "republish");
    assertRefused("usage: republish", "republish", "forum", "--until", "2026-11-20T00:00:00Z");
    assertRefused("yesterday is no moment", "republish", "forum", "--since", "yesterday");
  }

  private static void assertRefused(String beginning, String... arguments) {
    CommandRun outcome = run(arguments);
    assertEquals(2, outcome.code(), outcome.toString());
    assertTrue(outcome.problems().startsWith(beginning), outcome.problems());
  }
}
