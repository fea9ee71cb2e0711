package org.hito.gateway.oidc;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.outbound.Proxies;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** The configured identity providers. None is contacted before it is needed. */
@Startup
@ApplicationScoped
public class Providers {

  private final List<Provider> all;

  Providers(OidcSettings settings, Vertx vertx, Proxies proxies) {
    var http = new ProviderHttp(vertx, proxies.identityProviders());
    this.all =
        settings.providers().entrySet().stream()
            .filter(entry -> isSet(entry.getKey(), entry.getValue()))
            .map(entry -> new Provider(entry.getKey(), entry.getValue(), http))
            .toList();
  }

  public List<Provider> all() {
    return all;
  }

  boolean areNone() {
    return all.isEmpty();
  }

  /** The identity that a token proves; fails with a refusal. */
  Future<SecurityIdentity> identify(String token) {
    Optional<Provider> issuer = issuer(token);
    if (issuer.isEmpty()) {
      return Future.failedFuture(TokenRefusal.UNKNOWN_ISSUER.exception());
    }
    Provider provider = issuer.get();
    return provider.verify(token, provider.audience()).map(provider::identity);
  }

  /** The provider that a token claims to be from, before verification. */
  private Optional<Provider> issuer(String token) {
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
    return all.stream().filter(provider -> provider.isNamedBy(name)).findFirst();
  }

  private static boolean isSet(String name, OidcSettings.Provider settings) {
    if (settings.issuer().isPresent() != settings.audience().isPresent()) {
      throw new ConfigurationException(
          "hito.oidc: the provider " + name + " needs both an issuer and an audience");
    }
    return settings.issuer().isPresent();
  }
}
