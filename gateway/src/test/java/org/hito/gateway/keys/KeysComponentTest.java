package org.hito.gateway.keys;

import static org.awaitility.Awaitility.await;
import static org.hito.gateway.keys.KeyAdministration.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Tables;
import org.hito.gateway.keys.domain.KeyText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys allow, and when they expire. */
@QuarkusTest
@GatewayTest
class KeysComponentTest {

  @TestHTTPResource private URI address;
  private Door door;
  private KeyAdministration admin;

  @BeforeEach
  void signIn() {
    door = new Door(address);
    admin = KeyAdministration.admittedBy(door);
  }

  private HttpResponse<String> use(String method, String key) {
    return door.send(method, "/api/v1/meetings", "", "X-API-Key", key);
  }

  @ParameterizedTest
  @CsvSource({
    "read, GET, 200,",
    "read, POST, 403, key-scope",
    "write, GET, 403, key-scope",
    "write, POST, 200,"
  })
  void aKeyIsGoodForTheMethodsOfItsScopes(String scope, String method, int status, String problem) {
    // Given
    var request = KeyAdministration.request().put("scopes", new JsonArray().add(scope));
    String key = admin.issued(request).getString("key");
    // When
    var answer = use(method, key);
    // Then
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(problem, code(answer));
  }

  @Test
  void aKeyIsGoodFromItsAddressesAlone() {
    // Given
    var request = KeyAdministration.request();
    var here = request.copy().put("addresses", new JsonArray().add("127.0.0.0/8").add("::1"));
    var elsewhere = request.copy().put("addresses", new JsonArray().add("203.0.113.0/24"));
    // When
    var allowed = use("GET", admin.issued(here).getString("key"));
    var refused = use("GET", admin.issued(elsewhere).getString("key"));
    // Then
    assertEquals(200, allowed.statusCode());
    assertEquals(403, refused.statusCode());
    assertEquals("key-address", code(refused));
  }

  @Test
  void anotherSecretWithTheIdOfAKeyIsRefusedLikeAnyOtherText() {
    // Given
    String key = admin.issued(KeyAdministration.request()).getString("key");
    String unknown = KeyText.generate(KeyText.Form.API_KEY, new SecureRandom()).text();
    // When
    var answers =
        List.of(use("GET", unknown), use("GET", key + "0"), use("GET", "x"), use("GET", ""));
    // Then
    answers.forEach(answer -> assertEquals(401, answer.statusCode()));
    answers.forEach(answer -> assertEquals("invalid-key", code(answer)));
    assertNotEquals(key, unknown);
  }

  @Test
  void anEndedKeyIsRefusedAndCannotBeRevived() throws SQLException {
    // Given
    var issued = admin.issued(KeyAdministration.request());
    String path = "/" + issued.getString("id");
    // When
    Tables.change(
        "UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = '%s'"
            .formatted(issued.getString("id")));
    // Then
    var refused = use("GET", issued.getString("key"));
    assertEquals(401, refused.statusCode());
    assertEquals("key-expired", code(refused));
    String later = "{\"expiresAt\":\"%s\"}".formatted(Instant.now().plus(Duration.ofDays(1)));
    var edited = admin.send("PATCH", path, later, "If-Match", "\"1\"");
    assertEquals("key-ended", code(edited));
    assertEquals("key-ended", code(admin.send("POST", path + "/rotations", "{}")));
    assertEquals(200, admin.send("DELETE", path, "").statusCode());
  }

  @Test
  void theNameOfAPersonCanBeErasedFromARevokedKey() {
    // Given
    var issued =
        admin.issued(
            KeyAdministration.request().put("name", "Ana Pérez").put("description", "of Ana"));
    String path = "/" + issued.getString("id");
    admin.send("DELETE", path, "");
    // When
    var renamed =
        admin.send(
            "PATCH", path, "{\"name\":\"Importer\",\"description\":null}", "If-Match", "\"2\"");
    // Then
    assertEquals(200, renamed.statusCode(), renamed.body());
    var key = new JsonObject(admin.send("GET", path, "").body());
    assertEquals("Importer", key.getString("name"));
    assertNull(key.getString("description"));
    assertEquals("REVOKED", key.getString("status"));
    assertEquals("key-revoked", code(use("GET", issued.getString("key"))));
    var addresses =
        admin.send("PATCH", path, "{\"addresses\":[\"10.0.0.0/8\"]}", "If-Match", "\"3\"");
    assertEquals("key-ended", code(addresses));
  }

  @Test
  void aRotationIsMadeOnceAndItsGraceCanBeChosen() {
    // Given
    var old = admin.issued(KeyAdministration.request());
    String path = "/" + old.getString("id");
    String body = "{\"graceEndsAt\":\"" + Instant.now().plusSeconds(60) + "\"}";
    // When
    var first = admin.send("POST", path + "/rotations", body, "Idempotency-Key", path);
    var again = admin.send("POST", path + "/rotations", body, "Idempotency-Key", path);
    var second = admin.send("POST", path + "/rotations", "{}");
    // Then
    assertEquals(201, first.statusCode(), first.body());
    assertEquals(old.getString("id"), new JsonObject(first.body()).getString("replaces"));
    assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
    assertEquals(409, second.statusCode());
    assertEquals("key-rotated-already", code(second));
    var replaced = new JsonObject(admin.send("GET", path, "").body());
    assertEquals(new JsonObject(first.body()).getString("id"), replaced.getString("replacedBy"));
    assertTrue(replaced.getInstant("expiresAt").isBefore(Instant.now().plusSeconds(61)));
  }

  @Test
  void aRevokedKeyIsRefusedAtOnceAndStaysListed() {
    // Given
    var issued = admin.issued(KeyAdministration.request());
    String path = "/" + issued.getString("id");
    assertEquals(200, use("GET", issued.getString("key")).statusCode());
    // When
    var revoked = admin.send("DELETE", path, "");
    var again = admin.send("DELETE", path, "");
    // Then
    assertEquals("key-revoked", code(use("GET", issued.getString("key"))));
    assertEquals("REVOKED", new JsonObject(revoked.body()).getString("status"));
    assertEquals(revoked.body(), again.body());
    assertEquals(200, admin.send("GET", path, "").statusCode());
  }

  @Test
  void theUseOfAKeyIsNoted() {
    // Given
    var issued = admin.issued(KeyAdministration.request());
    // When
    use("GET", issued.getString("key"));
    // Then
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                new JsonObject(admin.send("GET", "/" + issued.getString("id"), "").body())
                    .containsKey("lastUsedAt"));
  }
}
