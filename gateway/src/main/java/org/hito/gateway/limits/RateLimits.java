package org.hito.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Limits the requests of each caller. Every response shows what is left
 * (draft-ietf-httpapi-ratelimit-headers).
 */
@ApplicationScoped
public class RateLimits {

  private static final String KEY = "hito.rate-limit";

  private final Buckets buckets;
  private final String policy;

  RateLimits(LimitSettings settings) {
    this.buckets = new Buckets(settings.requests(), settings.window(), settings.shared());
    this.policy = "\"default\";q=" + settings.requests() + ";w=" + settings.window().toSeconds();
  }

  Buckets buckets() {
    return buckets;
  }

  /** Puts what is left on the response, however the exchange ends, and continues. */
  public void show(RoutingContext exchange) {
    exchange.addHeadersEndHandler(head -> write(exchange));
    exchange.next();
  }

  /** Counts a request by its address and continues, or fails with 429. */
  public void admitAddress(RoutingContext exchange) {
    refusal(exchange, LimitKey.address(exchange)).ifPresentOrElse(exchange::fail, exchange::next);
  }

  /** Counts a request; fails with 429 if there were too many. */
  public void admit(RoutingContext exchange, String caller) {
    refusal(exchange, caller)
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  /** Counts a request and returns a refusal if it is one too many. */
  public Optional<ProblemException> refusal(RoutingContext exchange, String caller) {
    ConsumptionProbe left = count(exchange, caller);
    return left.isConsumed()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problem.of(429, "too-many-requests")
                    .withHeader("Retry-After", seconds(left.getNanosToWaitForRefill()))));
  }

  private ConsumptionProbe count(RoutingContext exchange, String caller) {
    ConsumptionProbe left = buckets.take(caller);
    exchange.put(KEY, left);
    return left;
  }

  private void write(RoutingContext exchange) {
    ConsumptionProbe known = exchange.get(KEY);
    ConsumptionProbe left = known == null ? count(exchange, LimitKey.address(exchange)) : known;
    MultiMap headers = exchange.response().headers();
    headers.set("RateLimit-Policy", policy);
    headers.set(
        "RateLimit",
        "\"default\";r="
            + left.getRemainingTokens()
            + ";t="
            + seconds(left.getNanosToWaitForReset()));
  }

  private static String seconds(long nanos) {
    return Long.toString(Duration.ofNanos(nanos).plusMillis(999).toSeconds());
  }
}
