package org.hito.local;

import org.hito.local.check.StartFailure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path root;

  @Test
  void a_folder_in_use_is_refused_and_the_holder_named() {
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
  void a_folder_given_back_can_be_taken_again() {
    // Given
    RunFolder.take(root).close();

    // When
    RunFolder again = RunFolder.take(root);

    // Then
    assertEquals(root.resolve("logs"), again.logs());
    again.close();
  }

  @Test
  void starting_over_forgets_the_data_and_keeps_the_logs() throws Exception {
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
