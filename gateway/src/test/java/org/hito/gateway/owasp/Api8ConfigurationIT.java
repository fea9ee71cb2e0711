package org.hito.gateway.owasp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.hito.gateway.Door;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OWASP API8:2023, security misconfiguration. Ambiguous paths, foreign origins and spoofed
 * forwarding headers are tried in {@link org.hito.gateway.DoorIT} and {@link
 * org.hito.gateway.forwarding.ForwardingIT}.
 */
class Api8ConfigurationIT {

  private static final String HOST = "Host: hito.example";
  private static final String CLOSE = "Connection: close";

  private static PackagedGateway gateway;
  private static Door door;

  @BeforeAll
  static void start() {
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_TRUSTED_PROXIES", "127.0.0.0/8",
                "QUARKUS_LOG_CATEGORY__HITO_ACCESS__LEVEL", "INFO"));
    door = gateway.door();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/meetings HTTP/1.1",
        "GET /api/v1/meetings/unchanged HTTP/1.1",
        "GET /api/v1/meetings/silent HTTP/1.1",
        "POST /api/v1/meetings HTTP/1.1",
        "GET /api/v1/events?type=Bad HTTP/1.1",
        "GET /schemas/commitment.v1.schema.json HTTP/1.1",
        "GET /schemas/none HTTP/1.1",
        "GET /local/oauth/token HTTP/1.1",
        "GET / HTTP/1.1",
        "GET /api/v1/%zz HTTP/1.1",
        "OPTIONS /api/v1/events HTTP/1.1",
        "TRACE /api/v1/meetings HTTP/1.1",
        "nonsense"
      })
  void everyAnswerHasSecurityHeaders(String line) {
    // When
    String answer = door.raw(line, HOST, CLOSE).toLowerCase(Locale.ROOT);
    // Then
    assertTrue(answer.contains("\r\nx-content-type-options: nosniff\r\n"), answer);
    assertTrue(answer.contains("\r\nreferrer-policy: no-referrer\r\n"), answer);
    assertTrue(answer.contains("\r\ncontent-security-policy: default-src 'none'"), answer);
    assertTrue(answer.contains("\r\ncache-control: "), answer);
    assertFalse(answer.contains("\r\nserver: ") || answer.contains("x-powered-by"), answer);
  }

  @ParameterizedTest
  @CsvSource({"https, max-age=31536000", "http, ''"})
  void encryptionIsRequiredAfterItWasUsed(String scheme, String policy) {
    // When
    var answer = door.get("/api/v1/meetings", "X-Forwarded-Proto", scheme);
    // Then
    assertEquals(policy, header(answer, "Strict-Transport-Security"));
  }

  @Test
  void whatACredentialGaveIsForItsOwnerOnly() {
    // When
    var anonymous = door.get("/api/v1/meetings");
    var known = door.get("/api/v1/meetings", "Authorization", door.bearer("senacyt"));
    // Then
    assertEquals("no-cache", header(anonymous, "Cache-Control"));
    assertEquals("private, no-cache", header(known, "Cache-Control"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG"})
  void otherMethodsAreRefused(String method) {
    // When
    String answer = door.raw(method + " /api/v1/meetings HTTP/1.1", HOST, "X-Secret: echo", CLOSE);
    // Then
    assertTrue(answer.matches("(?s)HTTP/1.1 (400|405) .*"), answer);
    assertFalse(answer.contains("echo"), answer);
  }

  @Test
  void aFailureShowsNothingOfItsCause() {
    // When
    var answer = door.get("/api/v1/meetings/failing");
    // Then
    assertEquals(502, answer.statusCode());
    assertEquals("upstream-failed", new JsonObject(answer.body()).getString("code"));
    assertFalse(answer.body().contains("Exception"), answer.body());
  }

  @Test
  void theAccessLogHasNoSecrets() {
    // Given
    String token = door.bearer("senacyt");
    // When
    var answer =
        door.get(
            "/api/v1/meetings?q=secret-question", "Authorization", token, "X-Request-Id", "a-1");
    // Then
    assertEquals(200, answer.statusCode());
    await().atMost(Duration.ofSeconds(30)).until(() -> !lineOf("a-1").isEmpty());
    String line = lineOf("a-1");
    assertTrue(line.contains("method=GET path=/api/v1/meetings status=200 whole=true "), line);
    assertTrue(line.contains("caller=senacyt agency=senacyt requestId=a-1"), line);
    String all = String.join("\n", gateway.process().log());
    assertFalse(all.contains("secret-question") || all.contains(token.substring(7)), all);
  }

  private static String lineOf(String requestId) {
    return gateway.process().log().stream()
        .filter(line -> line.contains("request: ") && line.endsWith("requestId=" + requestId))
        .findFirst()
        .orElse("");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
