package org.hito.gateway.oidc;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** One identity provider: verifies its tokens. */
final class Provider {

  /** Signed with a private key. With any other the published key itself could sign. */
  static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", "PS256");

  private final Issuer issuer;
  private final OidcSettings.Provider settings;
  private final ProviderKeys keys;

  Provider(OidcSettings.Provider settings, Issuer issuer, ProviderKeys keys) {
    this.settings = settings;
    this.issuer = issuer;
    this.keys = keys;
  }

  Issuer issuer() {
    return issuer;
  }

  /** The claims of a token; fails with a refusal, or with 503 if its key cannot be had now. */
  Future<JwtClaims> verify(String token) {
    return verify(token, keys.known())
        .recover(
            failure ->
                failure instanceof UnresolvableKeyException
                    ? fresh().compose(fetched -> verify(token, fetched))
                    : Future.failedFuture(failure))
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof UnresolvableKeyException
                        ? TokenRefusal.INVALID.exception()
                        : failure));
  }

  private Future<List<JsonWebKey>> fresh() {
    return keys.fresh()
        .recover(
            failure ->
                Future.failedFuture(
                    new ProblemException(
                        Problem.of(503, "identity-provider-unavailable")
                            .withHeader(
                                "Retry-After", Long.toString(settings.keysPause().toSeconds())))));
  }

  private Future<JwtClaims> verify(String token, List<JsonWebKey> keys) {
    var resolver = new JwksVerificationKeyResolver(keys);
    resolver.setDisambiguateWithVerifySignature(true);
    var consumer =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(resolver)
            .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new))
            .setExpectedAudience(audience())
            .setAllowedClockSkewInSeconds((int) settings.clockSkew().toSeconds())
            .setRequireExpirationTime()
            .build();
    try {
      return Future.succeededFuture(consumer.processToClaims(token));
    } catch (InvalidJwtException invalid) {
      return Future.failedFuture(
          invalid.getCause() instanceof UnresolvableKeyException unknown
              ? unknown
              : TokenRefusal.of(invalid));
    }
  }

  private String[] audience() {
    return settings.audience().orElseThrow().stream().map(String::strip).toArray(String[]::new);
  }
}
