package org.hito.gateway.owasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hito.gateway.Door;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OWASP API2:2023, broken authentication. Forged, expired and foreign tokens are tried in {@link
 * org.hito.gateway.oidc.OidcIT}, and what services say without a passport in their component tests.
 */
class Api2AuthenticationIT {

  private static PackagedGateway gateway;
  private static Door door;

  @BeforeAll
  static void start() {
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_TRUSTED_PROXIES", "127.0.0.0/8",
                "HITO_LIMITS_REQUESTS", "60",
                "HITO_LIMITS_WINDOW", "1H"));
    door = gateway.door();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/meetings/x?access_token=%s",
        "/api/v1/meetings/x?token=%s",
        "/api/v1/meetings/x?api_key=%s"
      })
  void aTokenInTheAddressIsNone(String path) {
    // Given
    String token = door.bearer("senacyt").substring("Bearer ".length());
    // When
    var answer = door.send("PUT", path.formatted(token), "{}");
    // Then
    assertEquals(401, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Agency", "X-User", "X-Hito-Agency", "X-Forwarded-User", "Cookie"})
  void aHeaderThatNamesTheCallerIsNoCredential(String header) {
    // When
    var answer = door.send("PUT", "/api/v1/meetings/x", "{}", header, "agency=senacyt");
    // Then
    assertEquals(401, answer.statusCode());
  }

  @Test
  void guessingTokensHasAnEnd() {
    // When
    List<Integer> statuses =
        IntStream.range(0, 80)
            .mapToObj(guess -> guess("Bearer guess-" + guess).statusCode())
            .distinct()
            .toList();
    // Then
    assertEquals(List.of(401, 429), statuses);
    assertTrue(guess("Bearer last").headers().firstValue("Retry-After").isPresent());
    assertEquals(200, door.get("/api/v1/meetings").statusCode());
  }

  private static HttpResponse<String> guess(String token) {
    return door.get("/api/v1/meetings", "Authorization", token, "X-Forwarded-For", "203.0.113.9");
  }
}
