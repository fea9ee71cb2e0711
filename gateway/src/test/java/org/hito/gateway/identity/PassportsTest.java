package org.hito.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.hito.testkit.PassportKeys;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassportsTest {

  private static final Caller EDITOR =
      new Caller("maria", Optional.of("senacyt"), Set.of("agency-editor"));

  @TempDir private Path folder;
  private KeyPair keys;
  private Path file;

  @BeforeEach
  void writeKey() throws IOException {
    keys = PassportKeys.generate();
    file = Files.writeString(folder.resolve("key.pem"), PassportKeys.pem(keys.getPrivate()));
  }

  @Test
  void aPassportIdentifiesTheCallerToOneService() throws Exception {
    // Given
    var passports = passports(file.toUri().toString());
    // When
    JwtClaims claims = read(passports.of(EDITOR, "meeting-service"), "meeting-service");
    // Then
    assertEquals("urn:hito:gateway", claims.getIssuer());
    assertEquals("maria", claims.getSubject());
    assertEquals("senacyt", claims.getStringClaimValue("agency"));
    assertEquals(List.of("agency-editor"), claims.getStringListClaimValue("groups"));
    assertEquals(60, lifetime(claims));
  }

  @Test
  void anAnonymousReadersPassportHasNeitherAgencyNorRoles() throws Exception {
    // Given
    var passports = passports(file.toString());
    // When
    JwtClaims claims = read(passports.of(Caller.ANONYMOUS, "metrics-service"), "metrics-service");
    // Then
    assertEquals("anonymous", claims.getSubject());
    assertFalse(claims.hasClaim("agency"));
    assertFalse(claims.hasClaim("groups"));
  }

  @Test
  void aPassportIsReusedOnlyForTheSameCallerAndService() {
    // Given
    var passports = passports(file.toString());
    var other = new Caller("maria", Optional.of("mici"), EDITOR.groups());
    // When
    String first = passports.of(EDITOR, "meeting-service");
    // Then
    assertSame(first, passports.of(EDITOR, "meeting-service"));
    assertNotEquals(first, passports.of(EDITOR, "metrics-service"));
    assertNotEquals(first, passports.of(other, "meeting-service"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT31S", "PT8H", "-PT5M"})
  void aPassportIsNotReusedAfterASleepOfTheMachineOrAfterItsClockIsSet(Duration leap) {
    // Given
    var time = new AtomicReference<>(Instant.parse("2026-11-28T10:00:00Z"));
    var passports = new Passports(settings(Optional.of(file.toString())), time::get);
    String first = passports.of(EDITOR, "meeting-service");
    // When
    time.updateAndGet(now -> now.plus(leap));
    // Then
    String second = passports.of(EDITOR, "meeting-service");
    assertNotEquals(first, second);
    assertSame(second, passports.of(EDITOR, "meeting-service"));
  }

  @Test
  void theGatewayDoesNotStartWithoutAKey() {
    // Given
    var settings = settings(Optional.empty());
    // When
    var refusal = assertThrows(ConfigurationException.class, () -> new Passports(settings));
    // Then
    assertEquals(
        "hito.passport.private-key-location is not set: the gateway cannot sign passports",
        refusal.getMessage());
  }

  @Test
  void aKeyOfAnotherKindIsRefused() throws NoSuchAlgorithmException, IOException {
    // Given
    var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    Files.writeString(file, PassportKeys.pem(rsa.getPrivate()));
    // When
    var refusal = assertThrows(ConfigurationException.class, () -> passports(file.toString()));
    // Then
    assertEquals(
        "hito.passport.private-key-location names no PKCS#8 PEM key of curve P-256: " + file,
        refusal.getMessage());
  }

  private static Passports passports(String location) {
    return new Passports(settings(Optional.of(location)));
  }

  private JwtClaims read(String passport, String audience) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setVerificationKey(keys.getPublic())
        .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256")
        .setExpectedAudience(audience)
        .build()
        .processToClaims(passport);
  }

  private static long lifetime(JwtClaims claims) throws MalformedClaimException {
    return claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
  }

  private static PassportSettings settings(Optional<String> location) {
    return new PassportSettings() {
      @Override
      public Optional<String> privateKeyLocation() {
        return location;
      }

      @Override
      public Duration lifetime() {
        return Duration.ofSeconds(60);
      }

      @Override
      public Duration reuse() {
        return Duration.ofSeconds(30);
      }
    };
  }
}
