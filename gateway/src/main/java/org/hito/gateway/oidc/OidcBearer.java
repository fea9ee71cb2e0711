package org.hito.gateway.oidc;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Accepts bearer tokens of the configured identity providers (RFC 6750). */
@ApplicationScoped
public class OidcBearer implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer ";

  private final Providers providers;

  OidcBearer(Providers providers) {
    this.providers = providers;
  }

  /** Runs after all others, since it refuses credentials it does not recognise. */
  @Override
  public int getPriority() {
    return 1;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    String shown = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (providers.areNone()
        || shown == null
        || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Uni.createFrom().nullItem();
    }
    Context eventLoop = Vertx.currentContext();
    String token = shown.substring(SCHEME.length()).strip();
    return Uni.createFrom()
        .completionStage(() -> providers.identify(token).toCompletionStage())
        .emitOn(task -> eventLoop.runOnContext(now -> task.run()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
