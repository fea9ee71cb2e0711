package org.hito.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Passports as the gateway issues them, and invalid ones. Each is a signed JWT for {@code
 * Authorization: Bearer}.
 */
public final class Passports {
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String audience;

  private Passports(String audience) {
    this.audience = audience;
  }

  /**
   * Passports for one service.
   *
   * @param service its name, such as {@code meeting-service}
   */
  public static Passports to(String service) {
    return new Passports(service);
  }

  /** A passport for somebody of this organisation, with these roles. */
  public String forAgency(String agency, String... roles) {
    return sign(claims(agency, agency, List.of(roles), Instant.now()), trusted());
  }

  /** A passport for the platform's administrator. */
  public String admin() {
    return sign(claims("admin", "hito", List.of("platform-admin"), Instant.now()), trusted());
  }

  /** A passport for an anonymous reader. */
  public String anonymous() {
    return sign(claims("anonymous", null, List.of(), Instant.now()), trusted());
  }

  /** A passport that expired an hour ago. */
  public String expired(String agency, String... roles) {
    Instant issued = Instant.now().minus(Duration.ofHours(1)).minus(LIFE);
    return sign(claims(agency, agency, List.of(roles), issued), trusted());
  }

  /** A passport signed with a key that nobody trusts. */
  public String forged(String agency, String... roles) {
    PrivateKey stranger = PassportKeys.generate().getPrivate();
    return sign(claims(agency, agency, List.of(roles), Instant.now()), stranger);
  }

  private static PrivateKey trusted() {
    return Infrastructure.passportKeys().getPrivate();
  }

  private Map<String, Object> claims(
      String subject, String agency, List<String> roles, Instant issued) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "urn:hito:gateway");
    claims.put("aud", audience);
    claims.put("sub", subject);
    if (agency != null) {
      claims.put("agency", agency);
    }
    if (!roles.isEmpty()) {
      claims.put("groups", roles);
    }
    claims.put("iat", issued.getEpochSecond());
    claims.put("exp", issued.plus(LIFE).getEpochSecond());
    return claims;
  }

  private static String sign(Map<String, Object> claims, PrivateKey key) {
    String content = part(Map.of("alg", "ES256", "typ", "JWT")) + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign a passport", e);
    }
  }

  private static String part(Map<String, Object> members) {
    try {
      return base64(JSON.writeValueAsBytes(members));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a passport", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
