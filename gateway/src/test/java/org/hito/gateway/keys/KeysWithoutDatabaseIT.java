package org.hito.gateway.keys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys during an outage of the gateway's database. */
class KeysWithoutDatabaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration REMEMBERED = Duration.ofSeconds(3);
  private static final int ROUNDS = 5;

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
  void aKeyIsAcceptedForSomeSecondsThenRefusedForNowAndAcceptedAgainLater() throws IOException {
    // Given
    var admin = new KeyAdministration(gateway.door());
    await()
        .atMost(PATIENCE)
        .until(() -> admin.issue(KeyAdministration.request()).statusCode() == 201);
    String key = verifiedJustBeforeTheDatabaseDied(admin);
    // Then
    await().atMost(PATIENCE).until(() -> use(key).statusCode() == 503);
    var refused = use(key);
    assertEquals("database-unavailable", new JsonObject(refused.body()).getString("code"));
    assertTrue(refused.headers().firstValue("Retry-After").isPresent());
    assertEquals(503, admin.send("GET", "", "").statusCode());
    assertEquals(503, consumers().statusCode());
    assertEquals(200, gateway.door().send("HEAD", "/api/v1/events", "").statusCode());
    assertEquals(200, gateway.door().get("/api/v1/meetings").statusCode());
    startDatabase();
    await().atMost(PATIENCE).until(() -> use(key).statusCode() == 200);
    assertEquals(
        List.of(),
        gateway.process().alarms().stream().filter(line -> !line.contains("outage ")).toList());
  }

  /** A key that was accepted although the database was gone; another one if that took too long. */
  private String verifiedJustBeforeTheDatabaseDied(KeyAdministration admin) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      String key = admin.issued(KeyAdministration.request()).getString("key");
      long verified = System.nanoTime();
      assertEquals(200, use(key).statusCode());
      // When
      killDatabase();
      int still = use(key).statusCode();
      // Then
      if (System.nanoTime() - verified < REMEMBERED.toNanos()) {
        assertEquals(200, still, "refused too soon");
        return key;
      }
      startDatabase();
      await().atMost(PATIENCE).until(() -> admin.send("GET", "", "").statusCode() == 200);
    }
    return fail("the database never died in time");
  }

  private void killDatabase() throws IOException {
    String note = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(note)).orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().orTimeout(1, TimeUnit.MINUTES).join());
  }

  private void startDatabase() {
    server.close();
    server = EmbeddedPostgresServer.durable(folder, port);
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
