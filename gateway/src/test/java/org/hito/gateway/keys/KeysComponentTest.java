package org.hito.gateway.keys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.keys.domain.KeyText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class KeysComponentTest {

  @TestHTTPResource private URI address;
  private Door door;
  private KeyAdministration admin;

  @BeforeEach
  void signIn() {
    door = new Door(address);
    admin = new KeyAdministration(door);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> admin.send("GET", "", "").statusCode() == 200);
  }

  private HttpResponse<String> use(String method, String key) {
    return door.send(method, "/api/v1/meetings", "", "X-API-Key", key);
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }

  @Test
  void aKeyIsShownOnceAndListedWithoutItsSecret() {
    // When
    var answer = admin.issue(KeyAdministration.request());
    // Then
    JsonObject issued = new JsonObject(answer.body());
    assertEquals(201, answer.statusCode(), answer.body());
    assertEquals(
        KeyAdministration.PATH + "/" + issued.getString("id"),
        answer.headers().firstValue("Location").orElseThrow());
    assertEquals("ACTIVE", issued.getString("status"));
    assertEquals("admin", issued.getString("createdBy"));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    var found = admin.send("GET", "/" + issued.getString("id"), "");
    assertEquals("\"1\"", found.headers().firstValue("ETag").orElseThrow());
    issued.remove("key");
    assertEquals(issued, new JsonObject(found.body()));
    JsonObject listed = new JsonObject(admin.send("GET", "?limit=1", "").body());
    assertEquals(new JsonArray().add(issued), listed.getJsonArray("items"));
  }

  @Test
  void aRepeatedRequestIssuesNoSecondKeyAndShowsNoSecretAgain() {
    // Given
    String once = "once-" + System.nanoTime();
    var first =
        new JsonObject(admin.issue(KeyAdministration.request(), "Idempotency-Key", once).body());
    // When
    var again = admin.issue(KeyAdministration.request(), "Idempotency-Key", once);
    var other =
        admin.issue(KeyAdministration.request().put("name", "Other"), "Idempotency-Key", once);
    // Then
    assertEquals(201, again.statusCode());
    assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElseThrow());
    assertEquals(first.getString("id"), new JsonObject(again.body()).getString("id"));
    assertNull(new JsonObject(again.body()).getString("key"));
    assertEquals(422, other.statusCode());
    assertEquals("idempotency-key-reused", code(other));
  }

  @Test
  void theSameRequestManyTimesAtOnceIssuesOneKey() {
    // Given
    String once = "at-once-" + System.nanoTime();
    // When
    Set<String> issued =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(
                one -> admin.issue(KeyAdministration.request(), "Idempotency-Key", once).body())
            .map(body -> new JsonObject(body).getString("id"))
            .collect(Collectors.toSet());
    // Then
    assertEquals(1, issued.size(), issued.toString());
  }

  @Test
  void everyBrokenRuleIsNamedWithItsPlace() {
    // Given
    var request =
        new JsonObject()
            .put("agency", "Not A Code")
            .put("roles", new JsonArray().add("root"))
            .put("scopes", new JsonArray())
            .put("addresses", new JsonArray().add("10.0.0.0/8").add("everywhere"))
            .put("expiresAt", "2199-01-01T00:00:00Z")
            .put("secret", "mine");
    // When
    var answer = admin.issue(request);
    // Then
    assertEquals(422, answer.statusCode(), answer.body());
    Set<String> found =
        new JsonObject(answer.body())
            .getJsonArray("errors").stream()
                .map(JsonObject.class::cast)
                .map(error -> error.getString("pointer") + " " + error.getString("code"))
                .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "/agency not-a-code",
            "/name required",
            "/roles/0 not-one-of",
            "/roles required",
            "/scopes required",
            "/addresses/1 not-an-address-range",
            "/expiresAt not-an-expiry",
            "/secret unknown-member"),
        found);
  }

  @Test
  void onlyAdministratorsOfThePlatformSeeKeys() {
    // Given
    String editor = admin.issued(KeyAdministration.request()).getString("key");
    // When
    var anonymous = door.get(KeyAdministration.PATH);
    var agency = door.get(KeyAdministration.PATH, "Authorization", door.bearer("senacyt"));
    var key = door.get(KeyAdministration.PATH, "X-API-Key", editor);
    var writing =
        door.send(
            "POST",
            KeyAdministration.PATH,
            KeyAdministration.request().encode(),
            "Content-Type",
            "application/json",
            "X-API-Key",
            editor);
    // Then
    assertEquals(401, anonymous.statusCode());
    assertEquals(403, agency.statusCode());
    assertEquals(403, key.statusCode());
    assertEquals(403, writing.statusCode());
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
  void anEndedKeyIsRefusedAndCannotBeChanged() {
    // Given
    String soon = Instant.now().plusSeconds(2).toString();
    var issued = admin.issued(KeyAdministration.request().put("expiresAt", soon));
    String path = "/" + issued.getString("id");
    // When
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> use("GET", issued.getString("key")).statusCode() == 401);
    // Then
    assertEquals("key-expired", code(use("GET", issued.getString("key"))));
    var edited = admin.send("PATCH", path, "{\"name\":\"x\"}", "If-Match", "\"1\"");
    assertEquals("key-ended", code(edited));
    assertEquals("key-ended", code(admin.send("POST", path + "/rotations", "{}")));
    assertEquals(200, admin.send("DELETE", path, "").statusCode());
  }

  @Test
  void anEditNeedsTheVersionItIsBasedOn() {
    // Given
    String path = "/" + admin.issued(KeyAdministration.request()).getString("id");
    String patch = "{\"name\":\"Renamed\",\"addresses\":[\"10.1.2.3/8\"]}";
    // When
    var blind = admin.send("PATCH", path, patch);
    var edited = admin.send("PATCH", path, patch, "If-Match", "\"1\"");
    var stale = admin.send("PATCH", path, "{\"name\":\"Again\"}", "If-Match", "\"1\"");
    var same = admin.send("PATCH", path, patch, "If-Match", "W/\"2\"");
    // Then
    assertEquals(428, blind.statusCode());
    assertEquals(200, edited.statusCode(), edited.body());
    assertEquals("\"2\"", edited.headers().firstValue("ETag").orElseThrow());
    assertEquals("Renamed", new JsonObject(edited.body()).getString("name"));
    assertEquals(
        new JsonArray().add("10.0.0.0/8"), new JsonObject(edited.body()).getJsonArray("addresses"));
    assertEquals(412, stale.statusCode());
    assertEquals("\"2\"", same.headers().firstValue("ETag").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"roles\":[\"auditor\"]}",
        "{\"agency\":null}",
        "{\"name\":null}",
        "{\"expiresAt\":null}",
        "{\"expiresAt\":\"tomorrow\"}",
        "[]",
        "{\"name\":\" \"}"
      })
  void anEditOfAnythingElseIsRefused(String patch) {
    // Given
    String path = "/" + admin.issued(KeyAdministration.request()).getString("id");
    // When
    var refused = admin.send("PATCH", path, patch, "If-Match", "\"1\"");
    // Then
    assertEquals(422, refused.statusCode(), refused.body());
    assertEquals(1, new JsonObject(admin.send("GET", path, "").body()).getInteger("version"));
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
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                new JsonObject(admin.send("GET", "/" + issued.getString("id"), "").body())
                    .containsKey("lastUsedAt"));
  }

  @Test
  void pagesFollowEachOtherAndNoCursorCanBeAltered() {
    // Given
    String agency = "pages-" + Long.toString(System.nanoTime(), 36);
    List.of(1, 2, 3).forEach(one -> admin.issue(KeyAdministration.request().put("agency", agency)));
    // When
    var first = new JsonObject(admin.send("GET", "?limit=2&agency=" + agency, "").body());
    String next = URI.create(first.getString("next")).getRawQuery();
    var second = new JsonObject(admin.send("GET", "?" + next, "").body());
    var elsewhere = admin.send("GET", "?" + next.replace(agency, "other"), "");
    // Then
    assertEquals(2, first.getJsonArray("items").size());
    assertEquals(1, second.getJsonArray("items").size());
    assertFalse(second.containsKey("next"));
    assertEquals("invalid-cursor", code(elsewhere));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 404",
    "DELETE, /nothing, 404",
    "GET, ?limit=0, 400",
    "GET, ?limit=many, 400",
    "GET, ?status=ACTIVE, 400",
    "GET, ?cursor=x, 400",
    "PUT, '', 405",
    "GET, /nothing/rotations, 405",
    "OPTIONS, '', 204"
  })
  void whatIsNotThereIsAProblem(String method, String path, int status) {
    // When
    var answer = admin.send(method, path, "");
    // Then
    assertEquals(status, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "'{', 400, malformed-json",
    "'', 400, malformed-json",
    "'[1]', 422, invalid-request",
    "'{\"name\":\"a\",\"name\":\"b\"}', 400, malformed-json"
  })
  void aBodyThatCannotBeReadIsRefused(String body, int status, String problem) {
    // When
    var answer = admin.send("POST", "", body);
    // Then
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(problem, code(answer));
  }

  @Test
  void aBodyThatIsTooLargeOrOfAnotherTypeIsRefused() {
    // When
    var large = admin.issue(KeyAdministration.request().put("description", "x".repeat(70_000)));
    var xml =
        door.send(
            "POST",
            KeyAdministration.PATH,
            "<key/>",
            "Content-Type",
            "application/xml",
            "Authorization",
            door.bearer("admin"));
    // Then
    assertEquals(413, large.statusCode());
    assertEquals(415, xml.statusCode());
  }
}
