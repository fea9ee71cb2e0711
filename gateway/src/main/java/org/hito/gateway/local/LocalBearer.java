package org.hito.gateway.local;

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
import org.hito.gateway.identity.Caller;

/** Accepts the local issuer's bearer tokens, where there is a local issuer. */
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
    return issuer
        .read(shown.substring(SCHEME.length()).strip())
        .map(caller -> Uni.createFrom().item(identity(caller)))
        .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  private static SecurityIdentity identity(Caller caller) {
    var builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(caller.subject()))
            .addRoles(caller.groups());
    caller.agency().ifPresent(agency -> builder.addAttribute(Caller.AGENCY, agency));
    return builder.build();
  }
}
