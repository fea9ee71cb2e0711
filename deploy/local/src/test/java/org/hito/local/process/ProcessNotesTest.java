package org.hito.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNotesTest {
  @TempDir Path folder;
  private Process process;
  private ProcessNotes notes;

  @BeforeEach
  void start() throws Exception {
    process = new ProcessBuilder("sleep", "60").start();
    notes = new ProcessNotes(folder);
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void aProcessThatIsStillTheSameIsEnded() {
    // Given
    notes.write("metrics", process.toHandle());

    // When
    List<String> ended = notes.endLeftovers();

    // Then
    assertEquals(List.of("metrics"), ended);
    assertFalse(process.toHandle().isAlive());
    assertEquals(List.of(), notes.endLeftovers());
  }

  @Test
  void anotherProcessWithTheSameNumberIsLeftAlone() throws Exception {
    // Given
    ProcessNote note = ProcessNote.of(process.toHandle()).orElseThrow();
    ProcessNote earlier =
        new ProcessNote(note.pid(), note.startedAt().minus(Duration.ofDays(1)), note.command());
    Files.write(folder.resolve("metrics.pid"), earlier.lines());

    // When
    List<String> ended = notes.endLeftovers();

    // Then
    assertEquals(List.of(), ended);
    assertTrue(process.isAlive());
  }

  @Test
  void anotherProgramIsLeftAlone() throws Exception {
    // Given
    ProcessNote note = ProcessNote.of(process.toHandle()).orElseThrow();
    ProcessNote other = new ProcessNote(note.pid(), note.startedAt(), "/usr/bin/java");
    Files.write(folder.resolve("metrics.pid"), other.lines());

    // When
    List<String> ended = notes.endLeftovers();

    // Then
    assertEquals(List.of(), ended);
    assertTrue(process.isAlive());
  }

  @Test
  void aTruncatedNoteNamesNoProcess() throws Exception {
    // Given
    Files.writeString(folder.resolve("metrics.pid"), Long.toString(process.pid()));

    // When
    List<String> ended = notes.endLeftovers();

    // Then
    assertEquals(List.of(), ended);
    assertTrue(process.isAlive());
  }
}
