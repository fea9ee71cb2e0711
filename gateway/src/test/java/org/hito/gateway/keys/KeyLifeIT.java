package org.hito.gateway.keys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a key, on two replicas of the gateway as it is shipped. */
class KeyLifeIT {

  private static final Duration SOON = Duration.ofSeconds(5);

  private PackagedGateway one;
  private PackagedGateway other;
  private KeyAdministration admin;

  @BeforeEach
  void start() {
    Database database = Infrastructure.database("gateway_keys");
    one = PackagedGateway.start(database, Map.of());
    other = PackagedGateway.start(database, Map.of());
    admin = new KeyAdministration(one.door());
  }

  @AfterEach
  void stop() {
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
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(SOON)
        .untilAsserted(() -> assertEquals("key-revoked", code(use(other, key))));
    System.out.printf(
        "revoked on one replica, refused on the other after %d ms%n",
        (System.nanoTime() - since) / 1_000_000);
    assertEquals(200, use(other, successor).statusCode());
    assertTrue(
        Stream.of(one, other)
            .flatMap(gateway -> gateway.process().log().stream())
            .noneMatch(line -> line.contains(key) || line.contains(successor)));
  }

  private static HttpResponse<String> use(PackagedGateway gateway, String key) {
    return gateway.door().send("POST", "/api/v1/meetings/m/moves", "{}", "X-API-Key", key);
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }
}
