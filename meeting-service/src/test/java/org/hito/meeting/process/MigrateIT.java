package org.hito.meeting.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedCommand;
import org.hito.testkit.PackagedService;
import org.hito.testkit.Topics;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema as a command, and the service that waits for it. */
class MigrateIT {

  private static final Map<String, String> NOT_AT_START = Map.of("HITO_MIGRATE_AT_START", "false");
  private static final int CHANNELS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @BeforeAll
  static void declareTopics() {
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
  }

  @Test
  void aServiceWaitsUntilItsDatabaseIsMigratedByACommandOrTwoAtOnce() throws Exception {
    // Given
    Database database = Infrastructure.database("meeting_migrated");
    try (PackagedService service = PackagedService.launch(database, NOT_AT_START)) {
      await().atMost(PATIENCE).until(() -> service.readiness() == 503);
      // its ports open one after the other
      await()
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(ConnectException.class)
          .untilAsserted(
              () -> assertEquals(503, forums(service).statusCode(), forums(service).body()));
      assertEquals(List.of("hito_schema_waiting 1.0"), waiting(service));
      await().during(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> members() == 0);
      // When
      try (PackagedCommand one = PackagedCommand.start(database, "--migrate");
          PackagedCommand another = PackagedCommand.start(database, "--migrate")) {
        // Then
        assertDone(one.outcome());
        assertDone(another.outcome());
      }
      await().atMost(PATIENCE).until(service::isReady);
      assertEquals(401, forums(service).statusCode());
      assertEquals(List.of("hito_schema_waiting 0.0"), waiting(service));
      await().atMost(PATIENCE).until(() -> members() >= CHANNELS);
      assertEquals(List.of("begins", "ends"), outages(service));
      assertTrue(service.terminate(), "did not stop when asked to");
    }
  }

  @Test
  void withoutADatabaseTheCommandSaysSoInOneLineAndAServiceWaitsUntilItIsAskedToStop()
      throws Exception {
    // Given
    Database nowhere = Database.local("127.0.0.1", 1, "meeting");
    try (PackagedService service = PackagedService.launch(nowhere, NOT_AT_START)) {
      // When
      PackagedCommand.Outcome refused = PackagedCommand.run(nowhere, "--migrate");
      // Then
      assertEquals(1, refused.code(), refused.toString());
      assertTrue(
          refused.problems().startsWith("The database was not migrated: "), refused.toString());
      assertTrue(refused.problems().contains("127.0.0.1:1 refused"), refused.toString());
      assertEquals(1, refused.problems().lines().count(), refused.toString());
      // and the service
      await().atMost(PATIENCE).until(() -> service.readiness() == 503);
      assertTrue(service.terminate(), "did not stop when asked to");
      assertEquals(
          1,
          service.log().stream()
              .filter(line -> line.contains("outage begins: what=schema"))
              .count());
    }
  }

  private static void assertDone(PackagedCommand.Outcome outcome) {
    assertEquals(0, outcome.code(), outcome.toString());
    assertEquals("", outcome.problems());
  }

  /** The beginnings and ends it logged; nothing else is a warning, and nothing a stack trace. */
  private static List<String> outages(PackagedService service) {
    return service.log().stream()
        .filter(line -> !line.contains("INFO") || line.contains("outage"))
        .filter(line -> !line.contains("outage lasts"))
        .map(line -> line.replaceAll(".*outage (\\w+): what=schema.*", "$1"))
        .toList();
  }

  private static List<String> waiting(PackagedService service)
      throws IOException, InterruptedException {
    return get(service.managementPort(), "/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("hito_schema_waiting"))
        .toList();
  }

  /** How many consumers its groups have. */
  private static int members() throws InterruptedException, ExecutionException {
    try (Admin kafka =
        Admin.create(Map.of("bootstrap.servers", Infrastructure.broker().bootstrapServers()))) {
      int members = 0;
      for (GroupListing group : kafka.listGroups().all().get()) {
        members +=
            kafka
                .describeConsumerGroups(List.of(group.groupId()))
                .all()
                .get()
                .get(group.groupId())
                .members()
                .size();
      }
      return members;
    }
  }

  private static HttpResponse<String> forums(PackagedService service)
      throws IOException, InterruptedException {
    return get(service.port(), "/api/v1/forums");
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
