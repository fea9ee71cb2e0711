package org.hito.gateway.limits;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of two replicas that share a database, and of one that has lost it. */
class SharedLimitsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int REQUESTS = 20;
  private static final int FAILURES = 2;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "HITO_TRUSTED_PROXIES", "127.0.0.0/8,::1",
          "HITO_LIMITS_SHARED", "true",
          "HITO_LIMITS_REQUESTS", Integer.toString(REQUESTS),
          "HITO_LIMITS_WINDOW", "1H",
          "HITO_LIMITS_SIGN_IN_FAILURES", Integer.toString(FAILURES));

  @TempDir private Path folder;
  private EmbeddedPostgresServer server;
  private PackagedGateway one;
  private PackagedGateway other;

  @BeforeEach
  void start() {
    server = EmbeddedPostgresServer.durable(folder, FreePort.next());
    Database database = server.server().database("gateway");
    one = PackagedGateway.start(database, SETTINGS).onceItsDatabaseAnswers();
    other = PackagedGateway.start(database, SETTINGS).onceItsDatabaseAnswers();
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    server.close();
  }

  @Test
  void callersHaveOneLimitAtBothReplicasAndOneAtEachWithoutTheDatabase() {
    // Given
    IntStream.range(0, REQUESTS / 2).forEach(request -> get(one, "203.0.113.1"));
    var admitted = new AtomicInteger(REQUESTS / 2);
    // When, with time to learn what the other has counted
    await()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(PATIENCE)
        .until(
            () -> {
              int status = get(other, "203.0.113.1").statusCode();
              admitted.addAndGet(status == 200 ? 1 : 0);
              return status == 429;
            });
    // Then
    assertTrue(admitted.get() <= REQUESTS + REQUESTS / 4, "admitted by both: " + admitted.get());
    await().atMost(PATIENCE).until(() -> get(one, "203.0.113.1").statusCode() == 429);
    assertEquals(200, get(other, "203.0.113.2").statusCode());
    // and without the database
    server.close();
    IntStream.range(0, REQUESTS)
        .forEach(request -> assertEquals(200, get(other, "203.0.113.3").statusCode()));
    assertEquals(429, get(other, "203.0.113.3").statusCode());
  }

  @Test
  void afterTooManyBadCredentialsNoneIsLookedAt() {
    // Given
    String good = one.door().bearer("senacyt");
    // When
    IntStream.range(0, FAILURES)
        .forEach(
            attempt -> assertEquals(401, signIn(one, "203.0.113.7", "Bearer forged").statusCode()));
    var refused = signIn(one, "203.0.113.7", good);
    // Then
    assertEquals(429, refused.statusCode());
    assertEquals("too-many-sign-ins", new JsonObject(refused.body()).getString("code"));
    assertTrue(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()) > 0);
    assertEquals(200, get(one, "203.0.113.7").statusCode());
    assertEquals(200, signIn(one, "203.0.113.8", good).statusCode());
    assertEquals(401, signIn(other, "203.0.113.7", "Bearer forged").statusCode());
    await().atMost(PATIENCE).until(() -> signIn(other, "203.0.113.7", good).statusCode() == 429);
  }

  private static HttpResponse<String> get(PackagedGateway gateway, String client) {
    return gateway.door().get("/api/v1/meetings", "X-Forwarded-For", client);
  }

  private static HttpResponse<String> signIn(
      PackagedGateway gateway, String client, String credential) {
    return gateway
        .door()
        .get("/api/v1/meetings", "X-Forwarded-For", client, "Authorization", credential);
  }
}
