package org.hito.meeting.process;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.server.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service logs outages briefly, and sufficiently; only the database's makes it
 * unready.
 */
class OutageIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ENOUGH = 6;

  /** Logs an error when it cannot stop a process that was killed. */
  private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

  @TempDir private Path folder;

  @Test
  void anOutageIsALineWhenItBeginsAndALineWhenItEnds() throws Exception {
    // Given
    KafkaBroker broker = Infrastructure.broker();
    Path data = folder.resolve("postgres");
    int port = FreePort.next();
    EmbeddedPostgresServer postgres = EmbeddedPostgresServer.durable(data, port);
    var database = postgres.server().database("outage");
    postgres.server().extend(database.name(), "unaccent");
    postgres.server().extend(database.name(), "pg_trgm");
    try (PackagedService service = MeetingProcess.start(database)) {
      RestAssured.port = service.port();
      MeetingApi.givenForumAndMeeting("outage", "outage-meeting");
      int before = service.log().size();
      assertEquals(List.of(200, 200, 200), health(service));

      // When
      broker.stop();
      MeetingApi.record("outage-meeting", MeetingApi.promise("kept")).statusCode(201);
      awaitLine(service, "outage begins: what=hito.commitment.facts.v1");
      assertEquals(List.of(200, 200, 200), health(service));
      kill(data);
      for (int n = 0; n < 200; n++) {
        assertEquals(503, read(service));
      }
      assertEquals(List.of(200, 200, 503), health(service));
      closeKilled(postgres);
      postgres = EmbeddedPostgresServer.durable(data, port);
      await().atMost(PATIENCE).until(() -> read(service) == 200);
      broker.start();
      awaitLine(service, "outage ends: what=hito.commitment.facts.v1");
      awaitLine(service, "outage ends: what=database");

      // Then
      List<String> said = service.log().subList(before, service.log().size());
      // an outage that lasts says so every minute
      List<String> warnings =
          said.stream()
              .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
              .filter(line -> !line.contains("outage lasts"))
              .toList();
      assertTrue(warnings.size() <= ENOUGH, String.join("\n", warnings));
      assertEquals(
          1, said.stream().filter(line -> line.contains("outage begins: what=database")).count());
      assertEquals(
          1, said.stream().filter(line -> line.contains("outage ends: what=database")).count());
      assertEquals(
          List.of(), said.stream().filter(line -> line.startsWith("\tat ")).limit(5).toList());
    } finally {
      postgres.close();
      broker.start();
    }
  }

  private static void awaitLine(PackagedService service, String part) {
    await()
        .atMost(PATIENCE)
        .until(() -> service.log().stream().anyMatch(line -> line.contains(part)));
  }

  private static int read(PackagedService service) {
    return MeetingApi.reader().port(service.port()).get("/api/v1/forums/outage").statusCode();
  }

  /** Whether it has started, lives, and is ready. */
  private static List<Integer> health(PackagedService service) {
    return Stream.of("started", "live", "ready")
        .map(what -> get("http://127.0.0.1:" + service.managementPort() + "/q/health/" + what))
        .map(Response::statusCode)
        .toList();
  }

  private static void closeKilled(EmbeddedPostgresServer postgres) {
    Level before = LIBRARY.getLevel();
    LIBRARY.setLevel(Level.OFF);
    try {
      postgres.close();
    } finally {
      LIBRARY.setLevel(before);
    }
  }

  /** Kills it, like the kernel would. */
  private static void kill(Path data) throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> connections = server.descendants().toList(); // would outlive it for a while
    server.destroyForcibly();
    connections.forEach(ProcessHandle::destroyForcibly);
    connections.forEach(one -> one.onExit().join());
  }
}
