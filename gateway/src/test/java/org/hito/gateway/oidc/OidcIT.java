package org.hito.gateway.oidc;

import static org.awaitility.Awaitility.await;
import static org.hito.gateway.oidc.GatewayWithProviders.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.gateway.Door;
import org.hito.gateway.EventStream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of a running identity provider, at the gateway packaged for production. */
class OidcIT {

  private static final Duration SOON = Duration.ofMinutes(1);

  private static TestProvider provider;
  private static TestProvider second;
  private static GatewayWithProviders gateway;
  private static Door door;

  @BeforeAll
  static void start() {
    gateway = new GatewayWithProviders();
    provider = gateway.provider();
    second = gateway.second();
    door = gateway.door();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void aClientsTokenReachesTheServiceAsItsOrganisationAndRoles() {
    // Given
    String token = provider.tokenOf("planning-office");
    // When
    var answer = door.send("PUT", "/api/v1/meetings/x", "{}", "Authorization", token);
    // Then
    assertEquals(200, answer.statusCode(), answer.body());
    var passport = new JsonObject(answer.body()).getJsonObject("passport");
    assertEquals("planning-office", passport.getString("sub"));
    assertEquals("economia-mx", passport.getString("agency"));
    assertEquals(List.of("agency-editor"), passport.getJsonArray("groups").getList());
  }

  @Test
  void aSecondProviderHasItsOwnClaims() {
    // Given
    String token = second.tokenOf("ministry");
    // When
    var answer = door.get("/api/v1/meetings", "Authorization", token);
    // Then
    var passport = new JsonObject(answer.body()).getJsonObject("passport");
    assertEquals("second:ministry", passport.getString("sub"));
    assertEquals("senacyt", passport.getString("agency"));
    assertEquals(List.of("auditor"), passport.getJsonArray("groups").getList());
  }

  @Test
  void everyTokenIsRefusedForItsOwnReason() {
    Stream.of(
            refused("token-expired", claims -> expire(claims, -31)),
            refused("token-not-yet-valid", claims -> claims.setNotBefore(in(40))),
            refused("token-for-another-audience", claims -> claims.setAudience("other")),
            refused("token-for-another-audience", claims -> claims.unsetClaim("aud")),
            refused("token-of-unknown-issuer", claims -> claims.setIssuer("https://evil.example")),
            refused("token-of-unknown-issuer", claims -> claims.unsetClaim("iss")),
            refused("invalid-token", claims -> claims.unsetClaim("exp")),
            refused("invalid-token", claims -> claims.setSubject(" ")),
            refused("invalid-token", claims -> claims.setSubject("x".repeat(300))))
        .forEach(
            expected -> {
              // When
              JwtClaims claims = provider.claims("somebody");
              expected.change().accept(claims);
              var answer = read(provider.sign(claims));
              // Then
              assertRefused(expected.code(), answer);
            });
  }

  static Stream<Arguments> forged() {
    return Stream.of(
        Arguments.of("none", "{\"alg\":\"none\"}"),
        Arguments.of("of a number", "{\"alg\":5,\"kid\":7}"),
        Arguments.of("unknown", "{\"alg\":\"RS256\",\"kid\":{}}"),
        Arguments.of("critical", "{\"alg\":\"RS256\",\"kid\":\"key-0\",\"crit\":[\"b64\"]}"),
        Arguments.of("own key", "{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/keys\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void forged(String name, String header) {
    // Given
    String unsigned = base64(header) + "." + base64(provider.claims("admin").toJson()) + ".";
    // When
    var empty = read(unsigned);
    var filled = read(unsigned + "c2lnbmVk");
    // Then
    assertRefused("invalid-token", empty);
    assertRefused("invalid-token", filled);
  }

  @Test
  void aTokenSignedWithAnotherKeyOfTheSameNameIsRefused() throws JoseException {
    // Given
    PublicJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
    stranger.setKeyId(provider.signingKey().getKeyId());
    // When
    var answer = read(TestProvider.sign(provider.claims("admin"), stranger, "RS256"));
    // Then
    assertRefused("invalid-token", answer);
  }

  @Test
  void aProviderMayRotateItsKeys() {
    // Given
    String before = provider.tokenOf("planning-office");
    int first = read(before).statusCode();
    int fetches = provider.fetches();
    // When
    provider.rotate();
    // Then
    assertEquals(200, first);
    await().atMost(SOON).until(() -> read(provider.sign(provider.claims("a"))).statusCode() == 200);
    assertEquals(200, read(before).statusCode());
    assertEquals(fetches + 1, provider.fetches());
  }

  @Test
  void aWithdrawnKeyIsNoLongerAccepted() {
    // Given
    PublicJsonWebKey old = provider.signingKey();
    int before = read(provider.sign(provider.claims("a"))).statusCode();
    provider.rotate();
    // When
    provider.withdrawOldKeys();
    await().atMost(SOON).until(() -> read(provider.sign(provider.claims("a"))).statusCode() == 200);
    var after = read(TestProvider.sign(provider.claims("b"), old, old.getAlgorithm()));
    // Then
    assertEquals(200, before);
    assertRefused("invalid-token", after);
  }

  @Test
  void aStormOfUnknownKeysDoesNotReachTheProvider() throws JoseException {
    // Given
    PublicJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
    int fetches = provider.fetches();
    long began = System.nanoTime();
    // When
    List<Integer> statuses =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(
                number -> {
                  stranger.setKeyId("unknown-" + number);
                  return read(TestProvider.sign(provider.claims("a"), stranger, "RS256"));
                })
            .map(HttpResponse::statusCode)
            .distinct()
            .toList();
    // Then
    long pauses = Duration.ofNanos(System.nanoTime() - began).toSeconds() / 2 + 1;
    assertEquals(List.of(401), statuses);
    assertTrue(provider.fetches() - fetches <= pauses, "pauses: " + pauses);
  }

  @Test
  void knownKeysWorkWhileTheProviderIsAway() {
    // Given
    String known = provider.tokenOf("planning-office");
    int before = read(known).statusCode();
    provider.goAway();
    // When
    int sameKey = read(provider.sign(provider.claims("another"))).statusCode();
    provider.rotate();
    String newKey = provider.sign(provider.claims("another"));
    // Then
    assertEquals(200, before);
    assertEquals(200, sameKey);
    await().atMost(SOON).until(() -> read(newKey).statusCode() == 503);
    var unknown =
        door.get("/api/v1/meetings", "Authorization", "Bearer " + newKey, "Accept-Language", "es");
    var problem = new JsonObject(unknown.body());
    assertEquals("identity-provider-unavailable", problem.getString("code"));
    assertEquals("El token no se puede verificar en este momento", problem.getString("title"));
    assertEquals("2", unknown.headers().firstValue("Retry-After").orElseThrow());
    assertFalse(unknown.headers().firstValue("WWW-Authenticate").isPresent());
    assertEquals(200, door.get("/api/v1/meetings").statusCode());
    provider.comeBack();
    await().atMost(SOON).until(() -> read(newKey).statusCode() == 200);
  }

  @Test
  void aTokenWithoutAnOrganisationReadsOnly() {
    // Given
    String token = "Bearer " + provider.sign(provider.claims("citizen"));
    // When
    var reading = door.get("/api/v1/meetings", "Authorization", token);
    var writing = door.send("PUT", "/api/v1/meetings/x", "{}", "Authorization", token);
    // Then
    assertEquals(200, reading.statusCode());
    assertEquals(403, writing.statusCode());
    assertEquals("no-agency", new JsonObject(writing.body()).getString("code"));
  }

  @Test
  void aClockMayBeALittleWrong() {
    // Given
    JwtClaims late = provider.claims("somebody");
    late.setIssuedAt(in(-300));
    expire(late, -10);
    JwtClaims early = provider.claims("somebody");
    early.setNotBefore(in(20));
    // When
    var afterwards = read(provider.sign(late));
    var before = read(provider.sign(early));
    // Then
    assertEquals(200, afterwards.statusCode());
    assertEquals(200, before.statusCode());
  }

  @Test
  void aStreamEndsWithItsToken() {
    // Given
    JwtClaims soon = provider.claims("somebody");
    soon.setIssuedAt(in(-300));
    expire(soon, -15);
    // When
    try (var stream =
        EventStream.open(door, "", "Authorization", "Bearer " + provider.sign(soon))) {
      // Then
      await().atMost(SOON).until(stream::hasEnded);
    }
  }

  private static HttpResponse<String> read(String token) {
    return gateway.read(token);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void expire(JwtClaims claims, int seconds) {
    claims.setExpirationTime(in(seconds));
  }

  private static NumericDate in(int seconds) {
    NumericDate date = NumericDate.now();
    date.addSeconds(seconds);
    return date;
  }

  private static Refused refused(String code, Consumer<JwtClaims> change) {
    return new Refused(code, change);
  }

  private record Refused(String code, Consumer<JwtClaims> change) {}
}
