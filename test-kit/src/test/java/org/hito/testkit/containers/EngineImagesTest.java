package org.hito.testkit.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.DockerClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

class EngineImagesTest {

  private static final String IMAGE = "docker.io/library/postgres:18-alpine";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(500);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private HttpServer engine;

  @BeforeEach
  void startEngine() throws IOException {
    engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    engine.createContext("/", this::handle);
    answer("GET", "/_ping", exchange -> send(exchange, 200, "{}"));
    engine.setExecutor(threads);
    engine.start();
  }

  @AfterEach
  void stopEngine() {
    end.countDown();
    engine.stop(0);
    threads.shutdownNow();
  }

  private void has(int status) {
    answer("GET", "/images/" + IMAGE + "/json", exchange -> send(exchange, status, "{}"));
  }

  private void pulls(int status, String step) {
    answer("POST", "/images/create", exchange -> send(exchange, status, step + "\n"));
  }

  private void answer(String method, String path, HttpHandler handler) {
    handlers.put(method + " " + path, handler);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
    handlers
        .getOrDefault(exchange.getRequestMethod() + " " + path, other -> send(other, 501, "{}"))
        .handle(exchange);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Optional<String> obstacle() throws IOException {
    return obstacle(PATIENCE);
  }

  private Optional<String> obstacle(Duration patience) throws IOException {
    URI address = URI.create("tcp://127.0.0.1:" + engine.getAddress().getPort());
    try (DockerClient client =
        DockerClientProviderStrategy.getClientForConfig(
            TransportConfig.builder().dockerHost(address).build())) {
      return new EngineImages(client, patience).obstacle(IMAGE);
    }
  }

  @Test
  void anImageOfTheEngineIsNotPulled() throws IOException {
    // Given
    has(200);
    pulls(500, "{\"message\":\"not to be asked\"}");

    // Then
    assertEquals(Optional.empty(), obstacle());
  }

  @Test
  void anEngineThatBeginsToPullIsGoodEnough() throws IOException {
    // Given
    has(404);
    pulls(200, "{\"status\":\"Pulling from library/postgres\",\"id\":\"18-alpine\"}");

    // Then
    assertEquals(Optional.empty(), obstacle());
  }

  @Test
  void aRegistryThatCannotBeFoundIsTheReason() throws IOException {
    // Given
    has(404);
    pulls(500, "{\"message\":\"dial tcp: lookup registry-1.docker.io: no such host\"}");

    // Then
    assertTrue(obstacle().orElseThrow().contains("no such host"));
  }

  @Test
  void aFailureAfterTheAnswerHasBegunIsTheReasonToo() throws IOException {
    // Given
    has(404);
    pulls(
        200,
        "{\"errorDetail\":{\"message\":\"connection refused\"},\"error\":\"connection refused\"}");

    // Then
    assertTrue(obstacle().orElseThrow().contains("connection refused"));
  }

  @Test
  void anEngineThatKeepsRetryingIsNotAwaited() {
    // Given
    has(404);
    answer("POST", "/images/create", exchange -> awaitEnd());

    // Then
    Optional<String> obstacle = assertTimeout(PATIENCE, () -> obstacle(LITTLE_PATIENCE));
    assertTrue(obstacle.orElseThrow().contains("no answer within"));
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
