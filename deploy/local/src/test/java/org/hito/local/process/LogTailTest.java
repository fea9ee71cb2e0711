package org.hito.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path folder;

  @Test
  void theLastErrorWinsOverLaterLines() throws Exception {
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
  void withoutAnErrorTheLastLineCounts() throws Exception {
    // When
    String line = LogTail.lastError(write("one\ntwo\n\n"));

    // Then
    assertEquals("two", line);
  }

  @Test
  void messagesOfANormalRunExplainNothing() throws Exception {
    // When
    String line = LogTail.lastError(write("2026-11-22T09:03:07Z INFO  [io.quarkus] started\n"));

    // Then
    assertEquals("", line);
  }

  @Test
  void aLogThatWasNeverWrittenSaysNothing() {
    // When
    String line = LogTail.lastError(folder.resolve("absent.log"));

    // Then
    assertEquals("", line);
  }

  @Test
  void ofALongLogOnlyTheEndIsRead() throws Exception {
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
