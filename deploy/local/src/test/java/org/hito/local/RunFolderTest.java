package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hito.local.check.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path root;

  @Test
  void aFolderInUseIsRefusedAndTheHolderNamed() {
    // Given
    try (RunFolder held = RunFolder.take(root)) {

      // When
      StartFailure failure = assertThrows(StartFailure.class, () -> RunFolder.take(root));

      // Then
      assertTrue(
          failure.getMessage().contains("process " + ProcessHandle.current().pid()),
          failure.getMessage());
      assertTrue(Files.isDirectory(held.notes()));
    }
  }

  @Test
  void aFolderGivenBackCanBeTakenAgain() {
    // Given
    RunFolder.take(root).close();

    // When
    RunFolder again = RunFolder.take(root);

    // Then
    assertEquals(root.resolve("logs"), again.logs());
    again.close();
  }

  @Test
  void startingOverForgetsTheDataAndKeepsTheLogs() throws Exception {
    // Given
    try (RunFolder folder = RunFolder.take(root)) {
      Path record = Files.writeString(folder.kafka().resolve("00.log"), "data");
      Path log = Files.writeString(folder.logs().resolve("gateway.log"), "line");

      // When
      folder.startOver();

      // Then
      assertFalse(Files.exists(record));
      assertTrue(Files.exists(log));
    }
  }
}
