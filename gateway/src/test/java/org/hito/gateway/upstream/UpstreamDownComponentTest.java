package org.hito.gateway.upstream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.testkit.embedded.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(UpstreamDownComponentTest.MetricsDown.class)
@GatewayTest
class UpstreamDownComponentTest {

  @TestHTTPResource private URI address;

  @ConfigProperty(name = "hito.upstreams.metrics")
  private URI metrics;

  @ConfigProperty(name = "hito.upstreams.initiative")
  private URI initiative;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(1, TimeUnit.MINUTES).join();
  }

  @Test
  void aServiceThatIsDownGetsNoRequestsUntilItIsBack() {
    // Given
    var door = new Door(address);
    var first = door.get("/api/v1/indicators");
    for (int request = 0; request < 20; request++) {
      door.get("/api/v1/indicators");
    }
    var served = vertx.createHttpServer().requestHandler(request -> request.response().end("{}"));
    // When
    served
        .listen(metrics.getPort(), "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(1, TimeUnit.MINUTES)
        .join();
    var whileOpen = door.get("/api/v1/indicators");
    // Then
    assertEquals(503, first.statusCode());
    assertEquals("service-unavailable", new JsonObject(first.body()).getString("code"));
    assertTrue(first.headers().firstValue("Retry-After").isPresent());
    assertEquals(503, whileOpen.statusCode());
    assertEquals(200, door.get("/api/v1/meetings").statusCode());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> door.get("/api/v1/indicators").statusCode() == 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "POST"})
  void aConnectionThatFailsIsTriedAgainWhateverIsAsked(String method) throws IOException {
    // Given
    var door = new Door(address);
    String admin = door.bearer("admin");
    var connections = new AtomicInteger();
    try (var closing =
        new ServerSocket(initiative.getPort(), 50, InetAddress.getLoopbackAddress())) {
      new Thread(() -> closeEach(closing, connections)).start();
      // When
      var answer = door.send(method, "/api/v1/organisations/x", "{}", "Authorization", admin);
      // Then
      assertEquals(503, answer.statusCode(), answer.body());
      assertEquals(2, connections.get());
    }
  }

  // before TLS is agreed on, so that no connection is ever made
  private static void closeEach(ServerSocket listening, AtomicInteger connections) {
    try {
      while (true) {
        var socket = listening.accept();
        connections.incrementAndGet();
        socket.close();
      }
    } catch (IOException ended) {
      // with the test
    }
  }

  /** A gateway whose metrics-service does not listen, and whose initiative-service speaks TLS. */
  public static class MetricsDown implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "hito.upstreams.metrics",
          "http://127.0.0.1:" + FreePort.next(),
          "hito.upstreams.initiative",
          "https://127.0.0.1:" + FreePort.next(),
          "hito.upstreams.circuit-delay",
          "15S");
    }
  }
}
