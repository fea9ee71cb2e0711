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
import org.hito.gateway.door.SafeMethods;
import org.hito.gateway.limits.RateLimits;
import org.hito.gateway.limits.Reader;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Finds out who asks, and whether nobody in particular may. Each way of proving it is an {@link
 * io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism} of its own; all end here as
 * one {@link Caller}.
 */
@ApplicationScoped
public class Callers {

  private final boolean publicRead;
  private final RateLimits limits;

  Callers(
      @ConfigProperty(name = "hito.public-read", defaultValue = "true") boolean publicRead,
      RateLimits limits) {
    this.publicRead = publicRead;
    this.limits = limits;
  }

  /**
   * The caller of an exchange. Fails when a credential was shown that nobody accepts, and when none
   * was shown where one is needed.
   */
  public Uni<Caller> of(RoutingContext exchange) {
    BiConsumer<RoutingContext, Throwable> onFailure = Callers::leaveToTheRoute;
    exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, onFailure);
    return QuarkusHttpUser.getSecurityIdentity(exchange, null)
        .map(
            identity ->
                identity == null || identity.isAnonymous() ? anonymous(exchange) : known(identity))
        .onFailure()
        .transform(refused -> limited(exchange, refused))
        .invoke(caller -> limits.admit(exchange, Reader.of(exchange, caller)));
  }

  /** Guessing at credentials is counted like anything else. */
  private Throwable limited(RoutingContext exchange, Throwable refused) {
    return limits
        .refusal(exchange, Reader.address(exchange))
        .<Throwable>map(tooMany -> tooMany)
        .orElse(refused);
  }

  /** Quarkus would answer a bad credential itself, with an empty body. */
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

  private static Caller known(SecurityIdentity identity) {
    return new Caller(
        identity.getPrincipal().getName(),
        Optional.ofNullable(identity.<String>getAttribute(Caller.AGENCY)),
        identity.getRoles());
  }

  private static ProblemException refusal(String code, String challenge) {
    return new ProblemException(Problem.of(401, code).withHeader("WWW-Authenticate", challenge));
  }
}
