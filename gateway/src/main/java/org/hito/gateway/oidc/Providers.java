package org.hito.gateway.oidc;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hito.kit.outage.Outage;
import org.jboss.logging.Logger;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** The configured identity providers. None is asked for anything before it has a token here. */
@Startup
@ApplicationScoped
public class Providers {

  private static final Logger LOG = Logger.getLogger(Providers.class);

  private final List<Known> all;

  Providers(OidcSettings settings, Vertx vertx) {
    HttpClient client = vertx.createHttpClient();
    this.all =
        settings.providers().entrySet().stream()
            .filter(entry -> isSet(entry.getKey(), entry.getValue()))
            .map(entry -> known(entry.getKey(), entry.getValue(), client))
            .toList();
  }

  boolean areNone() {
    return all.isEmpty();
  }

  /** The identity a token proves; fails with a refusal. */
  Future<SecurityIdentity> identify(String token) {
    Optional<Known> issuer = issuer(token);
    if (issuer.isEmpty()) {
      return Future.failedFuture(TokenRefusal.UNKNOWN_ISSUER.exception());
    }
    return issuer.get().provider().verify(token).map(claims -> identity(issuer.get(), claims));
  }

  /** The provider that a token names, which proves nothing yet. */
  private Optional<Known> issuer(String token) {
    String algorithm;
    String name;
    try {
      JsonWebStructure read = JsonWebStructure.fromCompactSerialization(token);
      algorithm = read.getAlgorithmHeaderValue();
      name =
          read instanceof JsonWebSignature signed
              ? JwtClaims.parse(signed.getUnverifiedPayload()).getIssuer()
              : null;
    } catch (JoseException
        | InvalidJwtException
        | MalformedClaimException
        | RuntimeException unreadable) {
      throw TokenRefusal.INVALID.exception();
    }
    if (!Provider.ALGORITHMS.contains(algorithm)) {
      throw TokenRefusal.INVALID.exception();
    }
    return all.stream().filter(known -> known.provider().issuer().isNamedBy(name)).findFirst();
  }

  private static SecurityIdentity identity(Known issuer, JwtClaims claims) {
    try {
      var expiry = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
      return issuer.claims().identity(claims, expiry.plus(issuer.settings().clockSkew()));
    } catch (MalformedClaimException verifiedBefore) {
      throw TokenRefusal.INVALID.exception();
    }
  }

  private static boolean isSet(String name, OidcSettings.Provider settings) {
    if (settings.issuer().isPresent() != settings.audience().isPresent()) {
      throw new ConfigurationException(
          "hito.oidc: the provider " + name + " needs both an issuer and an audience");
    }
    return settings.issuer().isPresent();
  }

  private static Known known(String name, OidcSettings.Provider settings, HttpClient client) {
    Issuer issuer = Issuer.of(settings.issuer().orElseThrow());
    var documents = new KeyDocuments(client, issuer, settings.keys());
    var outage = new Outage("identity-provider-" + name, LOG::warn, LOG::info);
    var keys =
        new ProviderKeys(
            () ->
                documents
                    .fetch()
                    .onSuccess(fetched -> outage.answered())
                    .onFailure(failure -> outage.failed(String.valueOf(failure.getMessage()))),
            settings.keysPause(),
            settings.keysMaxAge(),
            System::nanoTime);
    String prefix = name.equals(OidcSettings.UNNAMED) ? "" : name + ":";
    return new Known(settings, new Provider(settings, issuer, keys), new Claims(settings, prefix));
  }

  private record Known(OidcSettings.Provider settings, Provider provider, Claims claims) {}
}
