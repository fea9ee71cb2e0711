package org.hito.gateway.keys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys while the database of the gateway is away. */
class KeysWithoutDatabaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private final int port = FreePort.next();
  @TempDir private Path folder;
  private EmbeddedPostgresServer server;
  private PackagedGateway gateway;

  @BeforeEach
  void start() {
    server = EmbeddedPostgresServer.durable(folder, port);
    gateway = PackagedGateway.start(server.server().database("gateway"), Map.of());
  }

  @AfterEach
  void stop() {
    gateway.close();
    server.close();
  }

  @Test
  void aKeyIsAcceptedForSomeSecondsThenRefusedForNowAndAcceptedAgainLater() {
    // Given
    var admin = new KeyAdministration(gateway.door());
    await()
        .atMost(PATIENCE)
        .until(() -> admin.issue(KeyAdministration.request()).statusCode() == 201);
    String key = admin.issued(KeyAdministration.request()).getString("key");
    long verified = System.nanoTime();
    assertEquals(200, use(key).statusCode());
    // When
    server.close();
    // Then
    int still = use(key).statusCode();
    boolean isRemembered = System.nanoTime() - verified < REMEMBERED.toNanos();
    assertTrue(still == 200 || !isRemembered, "refused too soon: " + still);
    await().atMost(PATIENCE).until(() -> use(key).statusCode() == 503);
    var refused = use(key);
    assertEquals("database-unavailable", new JsonObject(refused.body()).getString("code"));
    assertTrue(refused.headers().firstValue("Retry-After").isPresent());
    assertEquals(503, admin.send("GET", "", "").statusCode());
    assertEquals(503, consumers().statusCode());
    assertEquals(200, gateway.door().send("HEAD", "/api/v1/events", "").statusCode());
    assertEquals(200, gateway.door().get("/api/v1/meetings").statusCode());
    server = EmbeddedPostgresServer.durable(folder, port);
    await().atMost(PATIENCE).until(() -> use(key).statusCode() == 200);
    assertEquals(
        List.of(),
        gateway.process().alarms().stream().filter(line -> !line.contains("outage ")).toList());
  }

  private HttpResponse<String> use(String key) {
    return gateway.door().get("/api/v1/meetings", "X-API-Key", key);
  }

  private HttpResponse<String> consumers() {
    return gateway
        .door()
        .get("/api/v1/events/consumers", "Authorization", gateway.door().bearer("senacyt"));
  }
}
