package org.hito.localissuer;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Issues and reads the tokens of a local run. The key is made when the gateway starts and never
 * leaves it, so a token is valid in the run that issued it and in no other.
 */
@ApplicationScoped
public class LocalIssuer {

  private static final String ISSUER = "urn:hito:local-issuer";
  private static final String AUDIENCE = "urn:hito:gateway";
  private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

  // the gateway's names for attributes of the identity
  private static final String AGENCY = "agency";
  private static final String EXPIRES = "expires";

  private final EllipticCurveJsonWebKey key;
  private final JwtConsumer reader;
  private final LocalIssuerSettings settings;

  LocalIssuer(LocalIssuerSettings settings) throws JoseException {
    this.settings = settings;
    this.key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    this.reader =
        new JwtConsumerBuilder()
            .setVerificationKey(key.getPublicKey())
            .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ALGORITHM)
            .setExpectedIssuer(ISSUER)
            .setExpectedAudience(AUDIENCE)
            .setRequireExpirationTime()
            .setRequireSubject()
            .build();
  }

  /** A token for a local client. */
  String issue(LocalClient client) {
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(client.id());
    claims.setGeneratedJwtId();
    claims.setIssuedAtToNow();
    var expiry = NumericDate.now();
    expiry.addSeconds(settings.lifetime().toSeconds());
    claims.setExpirationTime(expiry);
    claims.setStringClaim("agency", client.agency());
    claims.setStringListClaim("groups", List.copyOf(client.roles()));
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(ALGORITHM);
    signature.setKey(key.getPrivateKey());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException unsigned) {
      throw new IllegalStateException("local token cannot be signed", unsigned);
    }
  }

  /** The identity of a token's client; empty when another issuer made it or it has expired. */
  Optional<SecurityIdentity> read(String token) {
    try {
      JwtClaims claims = reader.processToClaims(token);
      var expires = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
      return LocalClient.of(claims.getSubject()).map(client -> identity(client, expires));
    } catch (InvalidJwtException | MalformedClaimException refused) {
      return Optional.empty();
    }
  }

  private static SecurityIdentity identity(LocalClient client, Instant expires) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(client.id()))
        .addRoles(client.roles())
        .addAttribute(AGENCY, client.agency())
        .addAttribute(EXPIRES, expires)
        .build();
  }
}
