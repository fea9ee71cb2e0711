package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hito.local.check.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class PlatformIT {
  private static final int FIRST_PORT = 23400;

  @TempDir Path directory;

  @Test
  void dataStayFromOneRunToTheNextAndNoProcessDoes() throws Exception {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    List<ProcessHandle> first;
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();
      first = Notes.processes(directory);
      Traces.leave(settings.ports());
    }

    // When
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();

      // Then
      Traces.assertKept(settings.ports());
      Notes.awaitEnd(first);
    }
  }

  @Test
  void whatAKilledLauncherLeavesIsEndedByTheNextStart() throws Exception {
    // Given
    LauncherProcess launcher = LauncherProcess.ready(directory, FIRST_PORT);
    List<ProcessHandle> orphans = Notes.processes(directory);
    launcher.kill();
    assertEquals(2, orphans.stream().filter(ProcessHandle::isAlive).count());

    // When
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();

      // Then
      Notes.awaitEnd(orphans);
      Traces.leave(settings.ports());
      Traces.assertKept(settings.ports());
    }
  }

  @Test
  void aKilledServiceCanBeStartedAgainAndThePlatformContinues() {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();
      ProcessHandle before = Notes.service(directory);

      // When
      platform.kill("fake");
      platform.start("fake");

      // Then
      assertFalse(before.isAlive());
      assertTrue(Notes.service(directory).isAlive());
    }
  }

  @Test
  void aServiceThatDiesUnaskedEndsTheWaitWithItsName() {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();

      // When
      Notes.service(directory).destroyForcibly();

      // Then
      String line = platform.awaitEnd();
      assertTrue(line.startsWith("fake ended with exit code 137"), line);
    }
  }

  @Test
  void aServiceThatCannotStartIsNamedWithItsLastWords() {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    ServicePlan plan =
        (given, keys) ->
            List.of(
                FakeService.living("healthy", given.ports().management()),
                FakeService.dying("sick", given.ports().management() + 1));
    try (Platform platform = new Platform(settings, new FakeLauncher.Silence(), plan)) {

      // When
      StartFailure failure = assertThrows(StartFailure.class, platform::start);

      // Then
      assertTrue(
          failure.getMessage().matches("sick ended with exit code 1: .*no such table.*"),
          failure.getMessage());
    }
  }
}
