package org.hito.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.LoggedErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that do not reach a service, and answers of a service that fails. */
@QuarkusTest
@GatewayTest
class RefusedRequestComponentTest {

  @TestHTTPResource private URI address;
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(address);
  }

  @Test
  void writingNeedsAToken() {
    // When
    var answer = door.send("POST", "/api/v1/meetings", "{}", "Accept-Language", "es-PA, en;q=0.5");
    // Then
    var problem = new JsonObject(answer.body());
    assertEquals(401, answer.statusCode());
    assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
    assertEquals("unauthenticated", problem.getString("code"));
    assertEquals("Identifíquese, por favor", problem.getString("title"));
    assertEquals(
        answer.headers().firstValue("X-Request-Id").orElseThrow(), problem.getString("instance"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer nonsense",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
        "Basic YWRtaW46bG9jYWw=",
        "Bearer"
      })
  void aBadCredentialIsRefusedEvenForReading(String credential) {
    // When
    var answer = door.get("/api/v1/meetings", "Authorization", credential);
    // Then
    assertEquals(401, answer.statusCode());
    assertEquals("invalid-token", new JsonObject(answer.body()).getString("code"));
    assertTrue(
        answer.headers().firstValue("WWW-Authenticate").orElseThrow().contains("invalid_token"));
  }

  @Test
  void aBodyWithTwoLengthsIsRefused() {
    // Given
    String bearer = door.bearer("senacyt");
    // When
    String answer =
        door.raw(
            "POST /api/v1/meetings HTTP/1.1",
            "Host: hito.example",
            "Authorization: " + bearer,
            "Content-Length: 4",
            "Transfer-Encoding: chunked",
            "Connection: close",
            "",
            "0",
            "",
            "GET /api/v1/gates HTTP/1.1",
            "Host: hito.example");
    // Then
    assertFalse(answer.contains("metrics-service"), answer);
  }

  @Test
  void aRefusedUploadDoesNotHang() {
    // When
    var answer = door.upload("/api/v1/indicators/x/observations", new byte[2 * 1024 * 1024]);
    // Then
    assertEquals(401, answer.statusCode());
  }

  @RepeatedTest(20)
  void anUploadRefusedHalfWayByTheServiceIsNotLoggedAsAnError() {
    // Given
    String upload =
        String.join(
            "\r\n",
            "POST /api/v1/meetings/refusing HTTP/1.1",
            "Host: hito.example",
            "Authorization: " + door.bearer("senacyt"),
            "Content-Length: 2000000",
            "",
            "x".repeat(1_000));
    String rest = "x".repeat(1_999_000);
    String next =
        "GET /api/v1/meetings HTTP/1.1\r\nHost: hito.example\r\nConnection: close\r\n\r\n";
    try (var logged = LoggedErrors.watch()) {
      // When
      String answers = door.rawInTwo(upload, rest + next);
      // Then
      assertTrue(answers.startsWith("HTTP/1.1 413"), answers);
      assertTrue(answers.contains("HTTP/1.1 200"), answers);
      assertEquals(List.of(), logged.errors());
    }
  }

  @Test
  void aSilentServiceIsATimeout() {
    // When
    var answer = door.get("/api/v1/meetings/silent");
    // Then
    assertEquals(504, answer.statusCode());
    assertEquals("upstream-timeout", new JsonObject(answer.body()).getString("code"));
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
  }

  @Test
  void aServiceThatHangsUpIsABadGateway() {
    // Given
    String bearer = door.bearer("senacyt");
    // When
    var answer = door.send("POST", "/api/v1/meetings/broken", "{}", "Authorization", bearer);
    // Then
    assertEquals(502, answer.statusCode());
    assertEquals("upstream-failed", new JsonObject(answer.body()).getString("code"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/unknown", "/api", "/api/v1/unknown", "/q/health", "/local", "/api/v2/meetings"})
  void anUnknownPathIsNotFound(String path) {
    // When
    var answer = door.get(path);
    // Then
    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("not-found", new JsonObject(answer.body()).getString("code"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/meetings/../gates",
        "/api/v1/meetings/%2e%2e/gates",
        "/api/v1/organisations/x%2frecord",
        "/api//v1/meetings",
        "/api/v1/meetings;x=1"
      })
  void ambiguousPathsAreRefused(String path) {
    // When
    String answer =
        door.raw("GET " + path + " HTTP/1.1", "Host: hito.example", "Connection: close");
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.contains("\"code\":\"unclear-path\""), answer);
  }

  @Test
  void anUnsupportedMethodIsRefused() {
    // When
    String answer =
        door.raw("TRACE /api/v1/meetings HTTP/1.1", "Host: hito.example", "Connection: close");
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
    assertTrue(answer.contains("Allow: GET, HEAD"), answer);
  }
}
