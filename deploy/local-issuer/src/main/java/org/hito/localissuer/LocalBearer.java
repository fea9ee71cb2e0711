package org.hito.localissuer;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
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

  /** The attribute of the identity in which the gateway looks for the agency. */
  private static final String AGENCY = "agency";

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
    return issuer
        .read(shown.substring(SCHEME.length()).strip())
        .map(client -> Uni.createFrom().item(identity(client)))
        .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  private static SecurityIdentity identity(LocalClient client) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(client.id()))
        .addRoles(client.roles())
        .addAttribute(AGENCY, client.agency())
        .build();
  }
}
