package org.hito.metrics.rebuild;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.metrics.rebuild.command.ManagementCommands;
import org.junit.jupiter.api.Test;

/** A rebuild keeps what is older than the facts that the topics still have. */
@QuarkusTest
@MetricsServiceTest
class RebuiltHistoryComponentTest {

  @Inject ManagementCommands commands;

  @Test
  void whatTheFactsTopicsNoLongerKeepComesFromTheStateTopics() throws Exception {
    // Given
    Client.count("long-ago", "{\"forum\":[\"long-ago\"],\"status\":[\"DELIVERED\"]}");
    CommitmentStory old = CommitmentStory.recorded("old-mou", "mou", "long-ago", "DELIVERED");
    try (FactWriter facts = new FactWriter()) {
      facts.write("hito.commitment.state.v1", old.code(), old.fact());
    }

    // When
    commands.rebuild();

    // Then
    Client.get("long-ago").body("progress.value", number("1"));
    assertEquals(List.of(), commands.audit().differences());
  }

  @Test
  void aHistoryOlderThanTheTopicsIsKept() throws Exception {
    // Given
    Client.count("aged", "{\"forum\":[\"aged\"],\"status\":[\"DELIVERED\"]}");
    CommitmentStory aged = CommitmentStory.recorded("aged-mou", "mou", "aged", "DELIVERED");
    try (FactWriter facts = new FactWriter()) {
      facts.write(aged.revisedTo("study"));
    }
    Client.awaitValue("aged", "1");
    Tables.ofTheService()
        .change(
            """
            UPDATE subject SET trail =
              '{"first":{"version":1,"on":"2025-03-01","eventId":"01980000-0000-7000-8000-000000000001"},"left":{}}'
             WHERE code = 'aged-mou'
            """);

    // When
    commands.rebuild();

    // Then
    Client.reader()
        .get(Client.path("aged") + "/explanation")
        .then()
        .body("inputs[0].countedOn", equalTo("2025-03-01"));
  }

  @Test
  void aHistoryOlderThanTheTopicsIsKeptAndExtendedByThem() throws Exception {
    // Given
    Client.count("behind", "{\"forum\":[\"behind\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}");
    CommitmentStory story = CommitmentStory.recorded("behind-mou", "mou", "behind", "AGREED");
    try (FactWriter facts = new FactWriter()) {
      facts.write(story.moved("DELIVERED"));
      facts.write(story.moved("VERIFIED"));
    }
    Client.awaitValue("behind", "1");
    Tables.ofTheService().awaitFollowed("behind-mou", 3);
    Tables.ofTheService()
        .change(
            """
            UPDATE subject SET version = 2, status = 'DELIVERED', trail =
              '{"first":{"version":1,"on":"2025-03-01","eventId":"01980000-0000-7000-8000-000000000001"},
                "left":{"AGREED":{"version":2,"on":"2025-06-01","eventId":"01980000-0000-7000-8000-000000000002"}}}'
             WHERE code = 'behind-mou'
            """);

    // When
    commands.rebuild();

    // Then
    assertEquals(List.of("3"), versions("behind-mou"));
    Client.reader()
        .get(Client.path("behind") + "/explanation")
        .then()
        .body("inputs[0].countedOn", equalTo("2025-06-01"));
  }

  private static List<String> versions(String code) {
    return Tables.ofTheService()
        .select("SELECT CAST(version AS text) FROM subject WHERE code = '" + code + "'");
  }
}
