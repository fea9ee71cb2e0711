package org.hito.gateway.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.PackagedCommand;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway whose database comes late, is migrated later, goes away and comes back. */
class DatabaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port = FreePort.next();
  private final Database database = Database.local("127.0.0.1", port, "gateway");
  @TempDir private Path folder;
  private PackagedGateway gateway;
  private EmbeddedPostgresServer server;

  @BeforeEach
  void startWithoutDatabase() {
    gateway = PackagedGateway.start(database, Map.of("HITO_MIGRATE_AT_START", "false"));
  }

  @AfterEach
  void stop() {
    gateway.close();
    if (server != null) {
      server.close();
    }
  }

  @Test
  void readersAreServedWithoutItAndItsOutagesAreLoggedOnceEach() throws Exception {
    // Given
    assertReadersAreServedWhile("degraded");
    // When
    startDatabase();
    // Then
    assertReadersAreServedWhile("old schema");
    assertEquals("1.0", gateway.metric("hito_schema_waiting"));
    // When
    PackagedCommand.run(database, "--migrate");
    // Then
    assertReadersAreServedWhile("available");
    assertEquals("0.0", gateway.metric("hito_schema_waiting"));
    // and when it goes away and comes back
    server.close();
    assertReadersAreServedWhile("degraded");
    startDatabase();
    assertReadersAreServedWhile("available");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertEquals(List.of("begins", "ends", "begins", "ends"), outages()));
    // sweeps, which first run a minute after the start, may have run during an outage
    assertEquals(
        List.of(),
        gateway.process().alarms().stream()
            .filter(line -> !line.contains("outage ") && !line.contains(" not swept: "))
            .toList());
  }

  private List<String> outages() {
    return gateway.process().log().stream()
        .filter(line -> line.contains("what=database") && !line.contains("lasts"))
        .map(line -> line.replaceAll(".*outage (\\w+):.*", "$1"))
        .toList();
  }

  private void startDatabase() {
    server = EmbeddedPostgresServer.durable(folder, port);
    server.server().database("gateway");
  }

  private void assertReadersAreServedWhile(String state) {
    int ready = state.equals("old schema") ? 503 : 200;
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(ready + " " + state, readiness()));
    assertEquals(200, gateway.door().get("/api/v1/meetings").statusCode());
  }

  private String readiness() {
    var answer = gateway.management().get("/q/health/ready");
    return answer.statusCode()
        + " "
        + new JsonObject(answer.body())
            .getJsonArray("checks").stream()
                .map(JsonObject.class::cast)
                .filter(check -> check.getString("name").equals("database"))
                .map(check -> check.getJsonObject("data").getString("state"))
                .findFirst()
                .orElseThrow();
  }
}
