package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassportsTest {
  private final Passports passports = Passports.to("meeting-service");

  @Test
  void aPassportIsSignedWithTheKeyTheServiceIsGiven() throws Exception {
    // When
    String passport = passports.forAgency("economia-mx", "agency-editor", "verifier");

    // Then
    assertTrue(verifies(passport));
    JsonNode claims = claims(passport);
    assertEquals("urn:hito:gateway", claims.path("iss").asText());
    assertEquals("meeting-service", claims.path("aud").asText());
    assertEquals("economia-mx", claims.path("agency").asText());
    assertEquals("[\"agency-editor\",\"verifier\"]", claims.path("groups").toString());
    assertEquals(60, claims.path("exp").asLong() - claims.path("iat").asLong());
  }

  @Test
  void aForgedPassportDoesNotVerify() throws Exception {
    // When
    String passport = passports.forged("economia-mx", "platform-admin");

    // Then
    assertFalse(verifies(passport));
  }

  @Test
  void anAnonymousPassportNamesNoAgencyAndNoRole() {
    // When
    JsonNode claims = claims(passports.anonymous());

    // Then
    assertEquals("anonymous", claims.path("sub").asText());
    assertFalse(claims.has("agency"));
    assertFalse(claims.has("groups"));
  }

  private static JsonNode claims(String passport) {
    byte[] payload = Base64.getUrlDecoder().decode(List.of(passport.split("\\.", -1)).get(1));
    return ExactJson.read(new String(payload, StandardCharsets.UTF_8));
  }

  private static boolean verifies(String passport) throws Exception {
    int dot = passport.lastIndexOf('.');
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(publicKey());
    signature.update(passport.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(passport.substring(dot + 1)));
  }

  private static PublicKey publicKey() throws Exception {
    String body =
        Files.readString(Infrastructure.passportPublicKeyFile())
            .replaceAll("-----[A-Z ]+-----", "")
            .replaceAll("\\s", "");
    byte[] encoded = Base64.getDecoder().decode(body);
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
