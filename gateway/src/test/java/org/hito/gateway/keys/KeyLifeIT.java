package org.hito.gateway.keys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of a key and of a link, on two replicas of the packaged gateway. */
class KeyLifeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  // from this time after a revocation, requests are refused everywhere
  private static final Duration SOON = Duration.ofSeconds(5);

  private static PackagedGateway one;
  private static PackagedGateway other;
  private static KeyAdministration admin;

  @BeforeAll
  static void start() {
    Database database = Infrastructure.database("gateway_keys");
    Map<String, String> logged = Map.of("QUARKUS_LOG_CATEGORY__HITO_ACCESS__LEVEL", "INFO");
    one = PackagedGateway.start(database, logged).onceItsDatabaseAnswers();
    other = PackagedGateway.start(database, logged).onceItsDatabaseAnswers();
    admin = new KeyAdministration(one.door());
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @Test
  void aKeyIsIssuedUsedRotatedAndRevokedAndEveryReplicaKnowsWithinSeconds() {
    // Given
    JsonObject issued = admin.issued(KeyAdministration.request());
    String key = issued.getString("key");
    JsonObject passport = new JsonObject(use(other, key).body()).getJsonObject("passport");
    assertEquals("key:" + issued.getString("id"), passport.getString("sub"));
    assertEquals("senacyt", passport.getString("agency"));
    String rotations = "/" + issued.getString("id") + "/rotations";
    String successor = new JsonObject(admin.send("POST", rotations, "{}").body()).getString("key");
    assertEquals(200, use(other, key).statusCode());
    assertEquals(200, use(other, successor).statusCode());
    // When
    var revoked = admin.send("DELETE", "/" + issued.getString("id"), "");
    long since = System.nanoTime();
    // Then
    assertEquals(200, revoked.statusCode());
    assertEquals("key-revoked", code(use(one, key)));
    awaitRefusal("key", since, () -> "key-revoked".equals(code(use(other, key))));
    assertEquals(200, use(other, successor).statusCode());
    assertTrue(
        Stream.of(one, other)
            .flatMap(gateway -> gateway.process().log().stream())
            .noneMatch(line -> line.contains(key) || line.contains(successor)));
  }

  @Test
  void aLinkIsReadAndRevokedAndItsSecretIsInNoLogAndNoMetric() {
    // Given
    String bearer = one.door().bearer("economia-mx");
    JsonObject link =
        new JsonObject(
            one.door()
                .send(
                    "POST",
                    "/api/v1/links",
                    "{\"kind\":\"calendar\",\"name\":\"HLED\",\"filter\":{\"forum\":\"hled\"}}",
                    "Authorization",
                    bearer,
                    "Content-Type",
                    "application/json")
                .body());
    String path = URI.create(link.getString("url")).getRawPath();
    String secret = path.split("/", -1)[4];
    HttpResponse<String> read = other.door().get(path);
    assertEquals(200, read.statusCode(), read.body());
    assertTrue(read.body().contains("SUMMARY:Annual meeting\r\n"), read.body());
    // When
    one.door().send("DELETE", "/api/v1/links/" + link.getString("id"), "", "Authorization", bearer);
    long since = System.nanoTime();
    // Then
    assertEquals("link-revoked", code(one.door().get(path)));
    awaitRefusal("link", since, () -> other.door().get(path).statusCode() == 410);
    for (PackagedGateway gateway : List.of(one, other)) {
      awaitLine(gateway, "hito_link_" + link.getString("id"));
      List<String> log = gateway.process().log();
      assertTrue(log.stream().noneMatch(line -> line.contains(secret)));
      assertTrue(log.stream().noneMatch(line -> line.contains("ical4j")));
      assertFalse(gateway.management().get("/q/metrics").body().contains(secret));
    }
  }

  /**
   * Repeats a request until it is refused, which must be soon; the time of an answer does not
   * count.
   */
  private static void awaitRefusal(String what, long revoked, BooleanSupplier isRefused) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(PATIENCE)
        .until(
            () -> {
              Duration asked = Duration.ofNanos(System.nanoTime() - revoked);
              boolean refused = isRefused.getAsBoolean();
              assertTrue(refused || asked.compareTo(SOON) < 0, what + " accepted after " + asked);
              return refused;
            });
    System.out.printf(
        "%s revoked on one replica, refused on the other after %d ms%n",
        what, (System.nanoTime() - revoked) / 1_000_000);
  }

  /** A request is logged after its answer. */
  private static void awaitLine(PackagedGateway gateway, String part) {
    await()
        .atMost(PATIENCE)
        .until(() -> gateway.process().log().stream().anyMatch(line -> line.contains(part)));
  }

  private static HttpResponse<String> use(PackagedGateway gateway, String key) {
    return gateway.door().send("POST", "/api/v1/meetings/m/moves", "{}", "X-API-Key", key);
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }
}
