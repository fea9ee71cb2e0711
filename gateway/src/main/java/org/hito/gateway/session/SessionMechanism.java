package org.hito.gateway.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.exchange.SafeMethods;
import org.hito.gateway.identity.Caller;

/**
 * Identifies people by the cookies of their sessions: at the addresses of pages only, and for a
 * change only if a form of this session requests it. Browsers send cookies with requests from any
 * site, so an API that accepted them could be used by any page on the web.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

  private final Sessions sessions;

  SessionMechanism(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    if (!DashboardPaths.include(exchange) || showsCredential(exchange) || isForged(exchange)) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .completionStage(() -> sessions.current(exchange).toCompletionStage())
        .emitOn(EventLoop.current())
        .map(
            session ->
                session.filter(one -> !one.isOver()).map(SessionMechanism::identity).orElse(null));
  }

  private static boolean showsCredential(RoutingContext exchange) {
    MultiMap headers = exchange.request().headers();
    return headers.contains(HttpHeaders.AUTHORIZATION) || headers.contains("X-API-Key");
  }

  private static boolean isForged(RoutingContext exchange) {
    return !SafeMethods.include(exchange.request().method())
        && PostedForm.of(exchange).filter(PostedForm::isSignedIn).isEmpty();
  }

  private static SecurityIdentity identity(Session session) {
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(session.subject()))
            .addRoles(session.roles())
            .addAttribute(Caller.EXPIRES, session.expires());
    session.caller().agency().ifPresent(code -> identity.addAttribute(Caller.AGENCY, code));
    return identity.build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }
}
