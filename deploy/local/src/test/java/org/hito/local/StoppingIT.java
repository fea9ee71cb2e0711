package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class StoppingIT {
  private static final int FIRST_PORT = 23440;

  @TempDir Path directory;

  @Test
  void sigtermStopsEveryPartAndTheConsoleSaysSo() throws Exception {
    // Given
    try (LauncherProcess launcher = LauncherProcess.ready(directory, FIRST_PORT)) {
      List<ProcessHandle> processes = Notes.processes(directory);

      // When
      launcher.signal("TERM");

      // Then
      assertEquals("", launcher.line());
      assertEquals("Stopping Hito; the data are kept", launcher.line());
      assertStopped(launcher, processes);
    }
  }

  @Test
  void ctrlCKeepsTheDataAndASecondOneDoesNotHurryIt() throws Exception {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    try (LauncherProcess launcher = LauncherProcess.ready(directory, FIRST_PORT)) {
      List<ProcessHandle> processes = Notes.processes(directory);
      Traces.leave(settings.ports());

      // When
      launcher.signal("INT");
      assertEquals("", launcher.line());
      assertEquals("Stopping Hito; the data are kept", launcher.line());
      launcher.signal("INT");

      // Then
      assertStopped(launcher, processes);
    }
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();
      Traces.assertKept(settings.ports());
    }
  }

  private void assertStopped(LauncherProcess launcher, List<ProcessHandle> processes)
      throws Exception {
    List<String> said = launcher.lastLines();
    assertEquals(List.of("fake", "Kafka", "PostgreSQL"), stopped(said));
    assertEquals(
        "Stopped. The data are in " + directory + "; -Dhito.fresh starts over.",
        said.get(said.size() - 1));
    assertEquals(0, launcher.exitCode());
    Notes.awaitEnd(processes);
  }

  /** The first word of each line that says that something stopped. */
  private static List<String> stopped(List<String> said) {
    return said.stream()
        .filter(line -> line.matches("  .* stopped +[0-9.]+ s"))
        .map(line -> line.strip().split(" ", -1)[0])
        .toList();
  }
}
