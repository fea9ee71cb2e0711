package org.hito.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests the packaged gateway admits, and how it refuses the others. */
class DoorIT {

  private static final String GET = "GET /api/v1/meetings HTTP/1.1";
  private static final String POST = "POST /api/v1/meetings HTTP/1.1";
  private static final String HOST = "Host: hito.example";
  private static final String CLOSE = "Connection: close";

  private static PackagedGateway gateway;
  private static Door door;

  @BeforeAll
  static void start() {
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_CORS_ORIGINS", "https://dash.example",
                "HITO_LIMITS_STREAMS_PER_CALLER", "3"));
    door = gateway.door();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @MethodSource("org.hito.gateway.RefusedRequests#all")
  void refused(int status, String code, String[] lines) {
    // When
    String answer = door.firstAnswer(lines);
    // Then
    assertTrue(
        answer.startsWith("HTTP/1.1 " + status) || answer.startsWith("HTTP/1.0 " + status), answer);
    JsonObject problem = body(answer);
    assertEquals(code, problem.getString("code"));
    assertTrue(header(answer, "content-type").contains("application/problem+json"), answer);
    assertEquals(header(answer, "x-request-id"), problem.getString("instance"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a|b", "{a}", "a^b", "a`b", "\"a\"", "[a]", "<a>", "a\\b", "dise\u00c3\u00b1o"})
  void charactersThatBrowsersDoNotEscapeReachTheServiceEscaped(String text) {
    // When
    String answer = door.raw("GET /api/v1/meetings?q=" + text + " HTTP/1.1", HOST, CLOSE);
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    String uri = body(answer).getString("uri");
    assertTrue(uri.matches("/api/v1/meetings\\?q=[A-Za-z0-9%\\[\\]]+"), uri);
  }

  @Test
  void answeredQuestionsKeepTheirConnections() {
    // Given
    String search = "/api/v1/search?q=word";
    assertEquals(200, gateway.door().get(search).statusCode());
    int before = gateway.upstreams().opened("metrics-service");

    // When
    for (int again = 0; again < 10; again++) {
      assertEquals(200, gateway.door().get(search).statusCode());
    }

    // Then
    assertEquals(before, gateway.upstreams().opened("metrics-service"));
  }

  @Test
  void aClientOfHttp10NeedsNoHost() {
    // When
    String answer = door.raw("GET /api/v1/meetings HTTP/1.0");
    // Then
    String seen = body(answer).getJsonObject("headers").getString("x-forwarded-host");
    assertTrue(seen.matches("127\\.0\\.0\\.1:\\d+"), seen);
  }

  @Test
  void anAbsoluteTargetNamesTheHost() {
    // When
    String answer = door.raw("GET http://open.example/api/v1/meetings HTTP/1.1", HOST, CLOSE);
    // Then
    assertEquals(
        "open.example", body(answer).getJsonObject("headers").getString("x-forwarded-host"));
  }

  @Test
  void aBodyOfUnknownLengthPassesOverHttp2() throws Exception {
    // Given
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest read = door.request("/api/v1/meetings").build();
    HttpRequest upload =
        door.request("/api/v1/meetings", "Authorization", door.bearer("senacyt"))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3_000])))
            .build();
    // When
    var first = client.send(read, BodyHandlers.ofString());
    var second = client.send(upload, BodyHandlers.ofString());
    // Then
    assertEquals(HttpClient.Version.HTTP_2, first.version());
    assertEquals(HttpClient.Version.HTTP_2, second.version());
    assertEquals(3_000, new JsonObject(second.body()).getInteger("bytes"));
  }

  @Test
  void expectContinueIsAnswered() {
    // Given
    String head =
        String.join(
            "\r\n",
            "PUT /api/v1/meetings/x HTTP/1.1",
            HOST,
            "Authorization: " + door.bearer("senacyt"),
            "Expect: 100-continue",
            "Content-Length: 2",
            CLOSE,
            "",
            "");
    // When
    String answer = door.rawInTwo(head, "{}");
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"), answer);
    assertFalse(body(answer).getJsonObject("headers").containsKey("expect"));
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() {
    // When
    String answer =
        door.raw(
            POST,
            HOST,
            "Authorization: " + door.bearer("senacyt"),
            "Expect: 100-continue",
            "Content-Length: 600000",
            CLOSE);
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
  }

  @Test
  void aBodyOfAnAnonymousWriterIsRefusedBeforeItIsSent() {
    // When
    String answer =
        door.firstAnswer(POST, HOST, "Expect: 100-continue", "Content-Length: 2", CLOSE);
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
  }

  @Test
  void aClientThatClosesItsSideGetsItsResponse() {
    // When
    String answer = door.halfClosed(GET, HOST);
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.endsWith("}"), answer);
  }

  @Test
  void anUnreadableRequestIsRefusedAfterTheOneBeforeIt() {
    // When
    String answers = door.raw(GET, HOST, "", POST, HOST, "Transfer-Encoding: gzip");
    // Then
    assertTrue(answers.startsWith("HTTP/1.1 200"), answers);
    assertTrue(answers.contains("}HTTP/1.1 400"), answers);
  }

  @Test
  void nothingIsAnsweredAfterTheLastRequest() {
    // When
    String answers = door.raw(GET, HOST, "Connection: TE, close", "", "nonsense");
    // Then
    assertTrue(answers.startsWith("HTTP/1.1 200"), answers);
    assertEquals("close", header(answers, "connection"));
    assertFalse(answers.contains("HTTP/1.1 400"), answers);
  }

  @Test
  void aListedOriginMayReadTheHeadersItNeeds() {
    // When
    var headers = door.get("/api/v1/meetings/chatty", "Origin", "https://dash.example").headers();
    // Then
    assertEquals(
        "https://dash.example", headers.firstValue("Access-Control-Allow-Origin").orElseThrow());
    String exposed = headers.firstValue("Access-Control-Expose-Headers").orElseThrow();
    for (String name :
        new String[] {
          "ETag",
          "Location",
          "Link",
          "Retry-After",
          "X-Request-Id",
          "RateLimit",
          "Idempotency-Replayed"
        }) {
      assertTrue(exposed.contains(name), exposed);
    }
    assertTrue(headers.allValues("Vary").stream().anyMatch("origin"::equalsIgnoreCase));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api/v1/events?type=Bad",
        "/api/v1/meetings/silent",
        "/local/oauth/token"
      })
  void aListedOriginMayReadWhyItIsRefused(String path) {
    // When
    var headers = door.get(path, "Origin", "https://dash.example").headers();
    // Then
    assertEquals(
        "https://dash.example", headers.firstValue("Access-Control-Allow-Origin").orElseThrow());
    String vary = String.join(", ", headers.allValues("Vary")).toLowerCase(Locale.ROOT);
    assertTrue(vary.contains("origin") && vary.contains("accept-language"), vary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/events", "/api/v1/commitments/x", "/local/oauth/token"})
  void aListedOriginMayPreflight(String path) {
    // When
    var answer =
        door.send(
            "OPTIONS",
            path,
            "",
            "Origin",
            "https://dash.example",
            "Access-Control-Request-Method",
            "PATCH",
            "Access-Control-Request-Headers",
            "authorization,if-match,last-event-id");
    // Then
    assertEquals(204, answer.statusCode());
    String methods = answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow();
    String sent = answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow();
    assertTrue(methods.contains("PATCH") && methods.contains("PUT"), methods);
    assertTrue(
        sent.contains("Authorization")
            && sent.contains("If-Match")
            && sent.contains("Last-Event-ID"),
        sent);
  }

  @Test
  void anUnlistedOriginGetsNoCorsHeadersAndCachesVaryByOrigin() {
    // When
    var headers = door.get("/api/v1/meetings", "Origin", "https://evil.example").headers();
    // Then
    assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty());
    assertTrue(headers.allValues("Vary").stream().anyMatch("origin"::equalsIgnoreCase));
  }

  @Test
  void theStreamsOfACallerAreLimited() {
    // Given
    try (var one = EventStream.open(door, "");
        var two = EventStream.open(door, "");
        var three = EventStream.open(door, "")) {
      // When
      var fourth = door.get("/api/v1/events");
      // Then
      assertEquals(429, fourth.statusCode());
      assertEquals("too-many-streams", new JsonObject(fourth.body()).getString("code"));
      assertTrue(fourth.headers().firstValue("Retry-After").isPresent());
      assertFalse(one.hasEnded() || two.hasEnded() || three.hasEnded());
    }
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static JsonObject body(String answer) {
    String head = answer.startsWith("HTTP/1.1 100") ? answer.substring(25) : answer;
    String body = head.substring(head.indexOf("\r\n\r\n") + 4);
    return new JsonObject(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
  }
}
