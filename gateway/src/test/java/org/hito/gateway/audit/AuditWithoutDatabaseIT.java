package org.hito.gateway.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log of a gateway whose database comes late. */
class AuditWithoutDatabaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port = FreePort.next();
  @TempDir private Path folder;
  private PackagedGateway gateway;
  private EmbeddedPostgresServer server;

  @BeforeEach
  void startWithoutDatabase() {
    gateway =
        PackagedGateway.start(
            Database.local("127.0.0.1", port, "gateway"), Map.of("HITO_AUDIT_WAITING", "5"));
  }

  @AfterEach
  void stop() {
    gateway.close();
    if (server != null) {
      server.close();
    }
  }

  @Test
  void entriesWaitAndLostOnesAreReported() {
    // Given
    String bearer = gateway.door().bearer("admin");
    IntStream.range(0, 12).forEach(one -> gateway.door().send("POST", "/api/v1/meetings", ""));
    String ready = gateway.management().get("/q/health/ready").body();
    assertTrue(ready.contains("waiting, "), ready);
    assertTrue(dropped() > 0);
    // When
    server = EmbeddedPostgresServer.durable(folder, port);
    server.server().database("gateway");
    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(dropped(), said(bearer)));
  }

  private double dropped() {
    return Double.parseDouble(gateway.metric("hito_audit_dropped_total"));
  }

  /** How many entries were lost, according to the log. */
  private double said(String bearer) {
    var answer =
        gateway
            .door()
            .get("/api/v1/admin/audit?code=audit-entries-dropped", "Authorization", bearer);
    return answer.statusCode() != 200
        ? -1
        : new JsonObject(answer.body())
            .getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .mapToDouble(entry -> entry.getDouble("dropped"))
                .sum();
  }
}
