package org.hito.gateway.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.exchange.SafeMethods;
import org.hito.gateway.exchange.Trail;
import org.hito.kit.domain.Actor;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Identifies callers, and decides whether anonymous ones are admitted. Each kind of credential has
 * an {@link io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism} of its own; here
 * they all become a {@link Caller}.
 */
@ApplicationScoped
public class Callers {

  private final boolean publicRead;
  private final VerifiedTokens verified;

  Callers(
      @ConfigProperty(name = "hito.public-read", defaultValue = "true") boolean publicRead,
      VerifiedTokens verified) {
    this.publicRead = publicRead;
    this.verified = verified;
  }

  /** Whether everybody may read. */
  public boolean isReadingPublic() {
    return publicRead;
  }

  /**
   * The caller of an exchange. Fails with 401 if the credential is not accepted or is missing where
   * one is needed; with 403 if a writer's credential names no organisation.
   */
  public Uni<Caller> of(RoutingContext exchange) {
    return verified
        .caller(exchange)
        .map(caller -> Uni.createFrom().item(caller))
        .orElseGet(() -> identified(exchange))
        .invoke(caller -> trace(exchange, caller))
        .invoke(caller -> refuseWriteForNobody(exchange, caller));
  }

  private Uni<Caller> identified(RoutingContext exchange) {
    BiConsumer<RoutingContext, Throwable> onFailure = Callers::leaveToTheRoute;
    exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, onFailure);
    return QuarkusHttpUser.getSecurityIdentity(exchange, null)
        .map(
            identity ->
                identity == null || identity.isAnonymous()
                    ? anonymous(exchange)
                    : known(exchange, identity));
  }

  /** Keeps Quarkus from answering a bad credential with an empty body. */
  private static void leaveToTheRoute(RoutingContext exchange, Throwable failure) {}

  private Caller anonymous(RoutingContext exchange) {
    if (exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      throw refusal("invalid-token", "Bearer error=\"invalid_token\"");
    }
    if (!publicRead || !SafeMethods.include(exchange.request().method())) {
      throw refusal("unauthenticated", "Bearer");
    }
    return Caller.ANONYMOUS;
  }

  private Caller known(RoutingContext exchange, SecurityIdentity identity) {
    Caller caller =
        new Caller(
            identity.getPrincipal().getName(),
            Optional.ofNullable(identity.<String>getAttribute(Caller.AGENCY)),
            identity.getRoles());
    verified.remember(exchange, caller, identity.getAttribute(Caller.EXPIRES));
    return caller;
  }

  private static void trace(RoutingContext exchange, Caller caller) {
    if (!caller.equals(Caller.ANONYMOUS)) {
      Trail.of(exchange).isOf(caller.subject(), caller.agency().orElse(null));
    }
  }

  /** Writers act for an organisation; the platform's administrators need none. */
  private static void refuseWriteForNobody(RoutingContext exchange, Caller caller) {
    if (!SafeMethods.include(exchange.request().method())
        && caller.agency().isEmpty()
        && !caller.groups().contains(Actor.PLATFORM_ADMIN)) {
      throw new ProblemException(403, "no-agency");
    }
  }

  private static ProblemException refusal(String code, String challenge) {
    return new ProblemException(Problem.of(401, code).withHeader("WWW-Authenticate", challenge));
  }
}
