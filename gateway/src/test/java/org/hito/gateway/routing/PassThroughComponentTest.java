package org.hito.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@GatewayTest
class PassThroughComponentTest {

  private static final Pattern ORDER = Pattern.compile("order=(-?\\d+)");

  @TestHTTPResource private URI address;
  @Inject private Router router;
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(address);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/organisations/senacyt, initiative-service",
    "/api/v1/organisations/senacyt/record, meeting-service",
    "/api/v1/meetings, meeting-service",
    "/api/v1/strategies/hub/scorecard, metrics-service",
    "/api/v1/indicators, metrics-service"
  })
  void eachServiceGetsItsOwnAnonymousPassport(String path, String service) {
    // When
    var seen = new JsonObject(door.get(path + "?q=a%20b&limit=5").body());
    // Then
    assertEquals(service, seen.getString("service"));
    assertEquals(path + "?q=a%20b&limit=5", seen.getString("uri"));
    assertEquals("anonymous", seen.getJsonObject("passport").getString("sub"));
    assertFalse(seen.getJsonObject("passport").containsKey("agency"));
  }

  @Test
  void aWritersAgencyAndRolesReachTheService() {
    // Given
    String bearer = door.bearer("economia-mx");
    // When
    var seen =
        new JsonObject(
            door.send("PUT", "/api/v1/meetings/x", "{}", "Authorization", bearer).body());
    // Then
    var passport = seen.getJsonObject("passport");
    assertEquals("PUT", seen.getString("method"));
    assertEquals("economia-mx", passport.getString("sub"));
    assertEquals("economia-mx", passport.getString("agency"));
    assertEquals(
        List.of("agency-editor", "verifier"),
        passport.getJsonArray("groups").stream().sorted().toList());
    assertFalse(seen.getJsonObject("headers").getString("authorization").equals(bearer));
  }

  @Test
  void theAdministratorsRoleReachesTheService() {
    // Given
    String bearer = door.bearer("admin");
    // When
    var seen = new JsonObject(door.get("/api/v1/gates", "Authorization", bearer).body());
    // Then
    assertEquals(
        new JsonArray().add("platform-admin"),
        seen.getJsonObject("passport").getJsonArray("groups"));
  }

  @Test
  void aClientsClaimsAboutItselfAreNotForwarded() {
    // When
    String answer =
        door.raw(
            "GET /api/v1/meetings HTTP/1.1",
            "Host: hito.example",
            "X-Forwarded-For: 9.9.9.9",
            "X-Forwarded-Host: evil",
            "Forwarded: for=9.9.9.9",
            "X-Agency: senacyt",
            "X-User-Roles: platform-admin",
            "Cookie: a=b",
            "TE: trailers",
            "X-Secret: 1",
            "X-Kept: 2",
            "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "Connection: X-Secret",
            "Connection: close");
    // Then
    var headers = seen(answer).getJsonObject("headers");
    assertEquals("127.0.0.1", headers.getString("x-forwarded-for"));
    assertEquals("hito.example", headers.getString("x-forwarded-host"));
    assertEquals("http", headers.getString("x-forwarded-proto"));
    assertEquals("2", headers.getString("x-kept"));
    assertEquals(
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        headers.getString("traceparent"));
    for (String stripped :
        List.of("forwarded", "x-agency", "x-user-roles", "cookie", "te", "x-secret")) {
      assertNull(headers.getString(stripped), stripped);
    }
  }

  @Test
  void anAbsoluteTargetIsRoutedLikeAnyOther() {
    // When
    String answer =
        door.raw(
            "GET http://evil.example/api/v1/meetings?a=1 HTTP/1.1",
            "Host: hito.example",
            "Connection: close");
    // Then
    assertEquals("/api/v1/meetings?a=1", seen(answer).getString("uri"));
  }

  @Test
  void hopByHopHeadersOfAServiceAreNotForwarded() {
    // When
    var headers = door.get("/api/v1/meetings/chatty", "X-Request-Id", "mine-1").headers();
    // Then
    assertEquals(List.of("mine-1"), headers.allValues("X-Request-Id"));
    assertEquals("\"3\"", headers.firstValue("ETag").orElseThrow());
    for (String stripped : List.of("X-Internal", "Keep-Alive", "Proxy-Authenticate")) {
      assertTrue(headers.firstValue(stripped).isEmpty(), stripped);
    }
  }

  @Test
  void aResponseWithoutABodyStaysWithout() {
    // When
    String answer =
        door.raw(
            "GET /api/v1/meetings/unchanged HTTP/1.1", "Host: hito.example", "Connection: close");
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 304"), answer);
    assertFalse(answer.toLowerCase(Locale.ROOT).contains("transfer-encoding"), answer);
    assertTrue(answer.endsWith("\r\n\r\n"), answer);
  }

  @Test
  void theRequestsIdReachesTheServiceAndTheClient() {
    // When
    var answer = door.get("/api/v1/meetings", "X-Request-Id", "not harmless!");
    // Then
    String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
    assertEquals(36, id.length());
    assertEquals(
        id, new JsonObject(answer.body()).getJsonObject("headers").getString("x-request-id"));
  }

  @Test
  void aLargeBodyStreamsThrough() {
    // Given
    String bearer = door.bearer("senacyt");
    byte[] body = new byte[5 * 1024 * 1024];
    // When
    var answer = door.upload("/api/v1/indicators/x/observations", body, "Authorization", bearer);
    // Then
    assertEquals(body.length, new JsonObject(answer.body()).getInteger("bytes"));
  }

  @Test
  void noRouteRunsBeforeAuthentication() {
    // When
    List<Integer> orders =
        router.getRoutes().stream()
            .map(Object::toString)
            .filter(route -> route.contains("org.hito"))
            .map(ORDER::matcher)
            .filter(Matcher::find)
            .map(order -> Integer.parseInt(order.group(1)))
            .toList();
    // Then
    assertTrue(orders.size() >= 12, orders.toString());
    assertTrue(orders.stream().allMatch(order -> order >= 0), orders.toString());
  }

  private static JsonObject seen(String answer) {
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    return new JsonObject(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
  }
}
