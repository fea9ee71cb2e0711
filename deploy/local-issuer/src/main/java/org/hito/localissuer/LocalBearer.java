package org.hito.localissuer;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Accepts the bearer tokens of the local issuer while it is on. */
@ApplicationScoped
public class LocalBearer implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer ";

  private final LocalIssuer issuer;
  private final LocalIssuerSettings settings;

  LocalBearer(LocalIssuer issuer, LocalIssuerSettings settings) {
    this.issuer = issuer;
    this.settings = settings;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    String shown = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (!settings.enabled()
        || shown == null
        || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Uni.createFrom().nullItem();
    }
    // null if another issuer made it, since another mechanism reads its tokens
    return Uni.createFrom()
        .item(issuer.read(shown.substring(SCHEME.length()).strip()).orElse(null));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
