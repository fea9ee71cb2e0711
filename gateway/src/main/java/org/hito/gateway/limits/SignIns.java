package org.hito.gateway.limits;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Limits failed sign-ins from one address. After too many, all credentials from there are refused
 * for a while, even valid ones, so that nobody learns which of many guesses is right.
 */
@ApplicationScoped
public class SignIns {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int UNAUTHENTICATED = 401;

  private final Buckets buckets;

  SignIns(LimitSettings settings) {
    this.buckets = new Buckets(settings.signInFailures(), WINDOW, settings.shared());
  }

  Buckets buckets() {
    return buckets;
  }

  /** The refusal of a request whose credential must not be checked now, if any. */
  Optional<ProblemException> refusal(RoutingContext exchange) {
    if (!showsCredential(exchange)) {
      return Optional.empty();
    }
    Duration wait = buckets.wait(LimitKey.address(exchange));
    return wait.isZero()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problem.of(429, "too-many-sign-ins")
                    .withHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()))));
  }

  /** Counts a failure if a credential was refused. */
  void note(RoutingContext exchange, Throwable failure) {
    boolean refused =
        failure instanceof AuthenticationFailedException
            || (failure instanceof ProblemException known
                && known.problem().status() == UNAUTHENTICATED);
    if (refused && showsCredential(exchange)) {
      buckets.take(LimitKey.address(exchange));
    }
  }

  private static boolean showsCredential(RoutingContext exchange) {
    MultiMap headers = exchange.request().headers();
    return headers.contains(HttpHeaders.AUTHORIZATION) || headers.contains("X-API-Key");
  }
}
