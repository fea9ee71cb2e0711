package org.hito.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.hito.local.check.StartFailure;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PlatformIT {
  private static final String TOPIC = "hito.meeting.facts.v1";
  private static final int FIRST_PORT = 23400;

  @TempDir Path directory;

  @Test
  void dataStayFromOneRunToTheNextAndNoProcessDoes() throws Exception {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    List<ProcessHandle> first;
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();
      first = processes();
      leaveTraces(platform);
    }

    // When
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();

      // Then
      assertTraces(platform);
      // PostgreSQL is nobody's child: its entry stays until the system's first process looks
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> first.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void whatAKilledLauncherLeavesIsEndedByTheNextStart() throws Exception {
    // Given
    Process launcher = launch();
    List<ProcessHandle> orphans = processes();
    launcher.destroyForcibly().waitFor();
    assertEquals(2, orphans.stream().filter(ProcessHandle::isAlive).count());

    // When
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();

      // Then
      assertTrue(orphans.stream().noneMatch(ProcessHandle::isAlive));
      leaveTraces(platform);
      assertTraces(platform);
    }
  }

  @Test
  void aServiceThatIsKilledCanBeStartedAgainAndThePlatformGoesOn() {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();
      ProcessHandle before = service();

      // When
      platform.kill("fake");
      platform.start("fake");

      // Then
      assertFalse(before.isAlive());
      assertTrue(service().isAlive());
    }
  }

  @Test
  void aServiceThatDiesUnaskedEndsTheWaitWithItsName() {
    // Given
    Settings settings = FakeLauncher.settings(directory, FIRST_PORT);
    try (Platform platform = FakeLauncher.platform(settings, new FakeLauncher.Silence())) {
      platform.start();

      // When
      service().destroyForcibly();

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

  private Process launch() throws Exception {
    Process launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FakeLauncher.class.getName(),
                directory.toString(),
                Integer.toString(FIRST_PORT))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = launcher.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("READY", output.readLine());
    }
    return launcher;
  }

  /** The fake service and PostgreSQL's first process, as their notes name them. */
  private List<ProcessHandle> processes() {
    return List.of(service(), noted(directory.resolve("postgres").resolve("postmaster.pid")));
  }

  private ProcessHandle service() {
    return noted(directory.resolve("run").resolve("fake.pid"));
  }

  private static ProcessHandle noted(Path note) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0))).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void leaveTraces(Platform platform) throws Exception {
    query(platform, "CREATE TABLE trace AS SELECT 7 AS seen; SELECT 1");
    TopicWriter.of(platform.broker().bootstrapServers(), TOPIC).write("key", "kept");
  }

  private static void assertTraces(Platform platform) throws Exception {
    assertEquals("7", query(platform, "SELECT seen FROM trace"));
    TopicReader reader = TopicReader.of(platform.broker().bootstrapServers(), TOPIC);
    assertEquals(List.of("kept"), reader.all().stream().map(TopicRecord::value).toList());
  }

  private static String query(Platform platform, String sql) throws Exception {
    Database database = platform.postgres().database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
