package org.hito.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PassportKeys;
import org.hito.testkit.Passports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedPassportsTest {

  private static final int HOURS = (int) Duration.ofHours(2).toSeconds();

  private final Passports passports = Passports.to("some-service");
  private final VerifiedPassports verified = new VerifiedPassports(Optional.empty());
  private JWTAuthContextInfo rules;

  @BeforeEach
  void trustTheGateway() throws Exception {
    rules = new JWTAuthContextInfo(key(), "urn:hito:gateway");
    rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
    rules.setExpectedAudience(Set.of("some-service"));
  }

  @Test
  void aPassportThatComesAgainIsNotVerifiedAgain() throws ParseException {
    // Given
    String passport = passports.forAgency("economia-mx", "agency-editor");
    JWTCallerPrincipal first = verified.parse(passport, rules);
    // When
    JWTCallerPrincipal second = verified.parse(passport, rules);
    // Then
    assertSame(first, second);
    assertEquals("economia-mx", second.getName());
    assertEquals(Set.of("agency-editor"), second.getGroups());
  }

  @Test
  void aKnownPassportWithAnotherSignatureIsRefused() throws ParseException {
    // Given
    String passport = passports.admin();
    verified.parse(passport, rules);
    String forged = passports.forged("economia-mx", "platform-admin");
    String signature = forged.substring(forged.lastIndexOf('.'));
    // When
    String changed = passport.substring(0, passport.lastIndexOf('.')) + signature;
    // Then
    assertThrows(ParseException.class, () -> verified.parse(changed, rules));
  }

  @Test
  void aKnownPassportThatExpiredIsJudgedAgain() throws ParseException {
    // Given
    String expired = passports.expired("economia-mx");
    rules.setClockSkew(HOURS);
    JWTCallerPrincipal first = verified.parse(expired, rules);
    assertNotSame(first, verified.parse(expired, rules));
    // When
    rules.setClockSkew(0);
    // Then
    assertThrows(ParseException.class, () -> verified.parse(expired, rules));
  }

  @Test
  void aRefusedPassportIsRefusedAgain() {
    // Given
    String forged = passports.forged("economia-mx");
    assertThrows(ParseException.class, () -> verified.parse(forged, rules));
    // When, Then
    assertThrows(ParseException.class, () -> verified.parse(forged, rules));
  }

  @Test
  void whileTheKeyIsRotatedTheOtherOneIsGoodTooAndNoThird() throws Exception {
    // Given
    JWTAuthContextInfo next = new JWTAuthContextInfo(rules);
    next.setPublicVerificationKey(PassportKeys.generate().getPublic());
    String passport = passports.forAgency("economia-mx");
    VerifiedPassports rotating =
        new VerifiedPassports(Optional.of(Infrastructure.passportPublicKeyFile().toString()));

    // Then
    assertThrows(ParseException.class, () -> verified.parse(passport, next));
    assertEquals("economia-mx", rotating.parse(passport, next).getName());
    String forged = passports.forged("economia-mx");
    assertThrows(ParseException.class, () -> rotating.parse(forged, next));
  }

  @Test
  void aKeyThatCannotBeReadIsRefused() {
    // When
    Exception refusal =
        assertThrows(
            IllegalStateException.class, () -> new VerifiedPassports(Optional.of("/nowhere")));
    // Then
    assertTrue(refusal.getMessage().contains("/nowhere"), refusal.getMessage());
  }

  private static PublicKey key() throws Exception {
    String pem =
        Files.readString(Infrastructure.passportPublicKeyFile())
            .replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
  }
}
