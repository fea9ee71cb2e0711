package org.hito.gateway.oidc;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hito.kit.outage.Outage;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** One identity provider: verifies its tokens and reads whom they identify. */
public final class Provider {

  /** Asymmetric algorithms only: with a symmetric one the published key itself could sign. */
  static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", "PS256");

  private static final Logger LOG = Logger.getLogger(Provider.class);

  private final String name;
  private final OidcSettings.Provider settings;
  private final Issuer issuer;
  private final Claims claims;
  private final Fetched<List<JsonWebKey>> keys;
  private final Fetched<JsonObject> configuration;

  Provider(String name, OidcSettings.Provider settings, ProviderHttp http) {
    this.name = name;
    this.settings = settings;
    this.issuer = Issuer.of(settings.issuer().orElseThrow());
    this.claims = new Claims(settings, name.equals(OidcSettings.UNNAMED) ? "" : name + ":");
    var documents = new KeyDocuments(http, issuer, settings.keys());
    var outage = new Outage("identity-provider-" + name, LOG::warn, LOG::info);
    this.keys = fetched(documents, KeyDocuments::keys, List.of(), outage);
    this.configuration = fetched(documents, KeyDocuments::configuration, null, outage);
  }

  private <T> Fetched<T> fetched(
      KeyDocuments documents, Function<KeyDocuments, Future<T>> which, T nothing, Outage outage) {
    return new Fetched<>(
        () ->
            which
                .apply(documents)
                .onSuccess(fetched -> outage.answered())
                .onFailure(failure -> outage.failed(String.valueOf(failure.getMessage()))),
        nothing,
        settings.keysPause(),
        settings.keysMaxAge(),
        System::nanoTime);
  }

  /** Its name in the settings. */
  public String name() {
    return name;
  }

  public OidcSettings.Provider settings() {
    return settings;
  }

  /** Whether an issuer claim is this provider's. */
  public boolean isNamedBy(String text) {
    return issuer.isNamedBy(text);
  }

  /** Its published configuration; fails with 503 while that is unavailable. */
  public Future<JsonObject> configuration() {
    JsonObject known = configuration.known();
    return known == null ? reached(configuration.fresh()) : Future.succeededFuture(known);
  }

  /**
   * The claims of a token of this provider; fails with a refusal, or with 503 if its key is
   * unavailable.
   *
   * @param audience the accepted audiences, of which it must name one
   */
  public Future<JwtClaims> verify(String token, List<String> audience) {
    return verify(token, audience, keys.known())
        .recover(
            failure ->
                failure instanceof UnresolvableKeyException
                    ? reached(keys.fresh()).compose(fetched -> verify(token, audience, fetched))
                    : Future.failedFuture(failure))
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof UnresolvableKeyException
                        ? TokenRefusal.INVALID.exception()
                        : failure));
  }

  /** The audience of tokens for the API. */
  public List<String> audience() {
    return settings.audience().orElseThrow().stream().map(String::strip).toList();
  }

  /** The caller whom verified claims identify. */
  public SecurityIdentity identity(JwtClaims verified) {
    try {
      var expiry = Instant.ofEpochSecond(verified.getExpirationTime().getValue());
      return claims.identity(verified, expiry.plus(settings.clockSkew()));
    } catch (MalformedClaimException verifiedBefore) {
      throw TokenRefusal.INVALID.exception();
    }
  }

  /** The refusal while it cannot be reached. */
  public ProblemException unavailable() {
    return new ProblemException(
        Problem.of(503, "identity-provider-unavailable")
            .withHeader("Retry-After", Long.toString(settings.keysPause().toSeconds())));
  }

  private <T> Future<T> reached(Future<T> asked) {
    return asked.recover(failure -> Future.failedFuture(unavailable()));
  }

  private Future<JwtClaims> verify(String token, List<String> audience, List<JsonWebKey> known) {
    var resolver = new JwksVerificationKeyResolver(known);
    resolver.setDisambiguateWithVerifySignature(true);
    var consumer =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(resolver)
            .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new))
            .setExpectedAudience(audience.toArray(String[]::new))
            .setAllowedClockSkewInSeconds((int) settings.clockSkew().toSeconds())
            .setRequireExpirationTime()
            .build();
    try {
      JwtClaims verified = consumer.processToClaims(token);
      return isNamedBy(verified.getIssuer())
          ? Future.succeededFuture(verified)
          : Future.failedFuture(TokenRefusal.UNKNOWN_ISSUER.exception());
    } catch (InvalidJwtException invalid) {
      return Future.failedFuture(
          invalid.getCause() instanceof UnresolvableKeyException unknown
              ? unknown
              : TokenRefusal.of(invalid));
    } catch (MalformedClaimException unreadable) {
      return Future.failedFuture(TokenRefusal.INVALID.exception());
    }
  }
}
