package org.hito.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path folder;

  @Test
  void the_last_error_says_more_than_what_came_after_it() throws Exception {
    // Given
    String log =
        """
        2026-11-22 08:00:01,000 ERROR [io.qua.run.Application] (main) Failed to start
        java.lang.RuntimeException: Failed to start quarkus
        \tat io.quarkus.runner.ApplicationImpl.doStart(Unknown Source)
        Caused by: org.postgresql.util.PSQLException: Connection refused
        \t... 12 more
        2026-11-22 08:00:02,000 INFO  [io.quarkus] (main) stopped
        """;

    // When
    String line = LogTail.lastError(write(log));

    // Then
    assertEquals("Caused by: org.postgresql.util.PSQLException: Connection refused", line);
  }

  @Test
  void without_an_error_the_last_line_counts() throws Exception {
    // When
    String line = LogTail.lastError(write("one\ntwo\n\n"));

    // Then
    assertEquals("two", line);
  }

  @Test
  void news_of_a_normal_day_explains_nothing() throws Exception {
    // When
    String line = LogTail.lastError(write("2026-11-22T09:03:07Z INFO  [io.quarkus] started\n"));

    // Then
    assertEquals("", line);
  }

  @Test
  void a_log_that_was_never_written_says_nothing() {
    // When
    String line = LogTail.lastError(folder.resolve("absent.log"));

    // Then
    assertEquals("", line);
  }

  @Test
  void of_a_long_log_only_the_end_is_read() throws Exception {
    // Given
    String log = "ERROR long ago\n" + "fine\n".repeat(20_000) + "bye\n";

    // When
    String line = LogTail.lastError(write(log));

    // Then
    assertEquals("bye", line);
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("service.log"), text);
  }
}
