package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Waits for absent records run in parallel. */
@Execution(ExecutionMode.CONCURRENT)
class SilentTopicsTest {

  @Test
  void waitingForARecordThatNeverComesFailsAndListsThoseThatCame() {
    // Given
    Topics.declare(Infrastructure.broker().bootstrapServers(), List.of("silent"));
    TopicWriter.of("silent").write("one", "only");
    TopicReader.of("silent").until(found -> found.size() == 1, Duration.ofSeconds(60));

    // When
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                TopicReader.of("silent").until(found -> found.size() == 2, Duration.ofSeconds(5)));

    // Then
    assertTrue(error.getMessage().contains("only"), error.getMessage());
  }

  @Test
  void anUndeclaredTopicIsNotCreated() throws Exception {
    // When
    assertThrows(
        RuntimeException.class,
        () -> TopicWriter.of("undeclared").within(Duration.ofSeconds(3)).write("one", "lost"));

    // Then
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Infrastructure.broker().bootstrapServers()))) {
      assertFalse(admin.listTopics().names().get().contains("undeclared"));
    }
  }
}
