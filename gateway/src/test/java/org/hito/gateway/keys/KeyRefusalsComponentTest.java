package org.hito.gateway.keys;

import static org.hito.gateway.keys.KeyAdministration.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for keys that are refused. */
@QuarkusTest
@GatewayTest
class KeyRefusalsComponentTest {

  @TestHTTPResource private URI address;
  private Door door;
  private KeyAdministration admin;

  @BeforeEach
  void signIn() {
    door = new Door(address);
    admin = KeyAdministration.admittedBy(door);
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

  @ParameterizedTest
  @CsvSource({"identity, 201", "Identity, 201", "gzip, 415", "'', 415", "'identity, gzip', 415"})
  void aBodyIsReadUnlessItIsCompressed(String coding, int status) {
    // When
    var answer =
        admin.send("POST", "", "\uFEFF" + KeyAdministration.request(), "Content-Encoding", coding);
    // Then
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        status == 415 ? "identity" : "", answer.headers().firstValue("Accept-Encoding").orElse(""));
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
