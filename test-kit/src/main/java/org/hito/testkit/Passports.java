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
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passports as the gateway issues them, and invalid ones. Each is a signed JWT for {@code
 * Authorization: Bearer}.
 */
public final class Passports {
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final Duration REUSE = Duration.ofSeconds(20);
  private static final Map<Holder, Signed> SIGNED = new ConcurrentHashMap<>();
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

  /** A passport for a member of this organisation, with these roles. */
  public String forAgency(String agency, String... roles) {
    return passport(new Holder(audience, agency, agency, List.of(roles)));
  }

  /** A passport for the platform's administrator. */
  public String admin() {
    return passport(new Holder(audience, "admin", "hito", List.of("platform-admin")));
  }

  /** A passport for an anonymous reader. */
  public String anonymous() {
    return passport(new Holder(audience, "anonymous", null, List.of()));
  }

  /** A passport that expired an hour ago. */
  public String expired(String agency, String... roles) {
    Instant issued = Instant.now().minus(Duration.ofHours(1)).minus(LIFE);
    return sign(new Holder(audience, agency, agency, List.of(roles)), issued, trusted());
  }

  /** A passport signed with a key that nobody trusts. */
  public String forged(String agency, String... roles) {
    PrivateKey stranger = PassportKeys.generate().getPrivate();
    return sign(new Holder(audience, agency, agency, List.of(roles)), Instant.now(), stranger);
  }

  private static PrivateKey trusted() {
    return Infrastructure.passportKeys().getPrivate();
  }

  /** Signing costs more than most requests do, so passports are reused for a while. */
  private static String passport(Holder holder) {
    Instant now = Instant.now();
    return SIGNED
        .compute(
            holder,
            (same, before) ->
                before != null && now.isBefore(before.issued().plus(REUSE))
                    ? before
                    : new Signed(sign(holder, now, trusted()), now))
        .passport();
  }

  private static String sign(Holder holder, Instant issued, PrivateKey key) {
    String content = part(Map.of("alg", "ES256", "typ", "JWT")) + "." + part(holder.claims(issued));
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

  private record Signed(String passport, Instant issued) {}

  private record Holder(String audience, String subject, String agency, List<String> roles) {

    Map<String, Object> claims(Instant issued) {
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
  }
}
