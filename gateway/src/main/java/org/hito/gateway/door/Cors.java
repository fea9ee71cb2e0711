package org.hito.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of other origins use the API if an operator lists these origins. A page of an unlisted
 * origin gets the same responses, but its browser withholds them.
 */
@ApplicationScoped
public class Cors {

  private static final String ANY = "*";

  /** Documents that pages of every origin may read. */
  private static final Set<String> PUBLIC =
      Set.of("schemas", "problems", "openapi.json", "openapi.yaml", "asyncapi.yaml");

  private static final String METHODS = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";
  private static final String READING = "GET, HEAD, OPTIONS";
  private static final String MAY_BE_SENT =
      "Accept, Accept-Language, Authorization, Cache-Control, Content-Type, Idempotency-Key,"
          + " If-Match, If-None-Match, Last-Event-ID, Prefer, X-API-Key, X-Request-Id, traceparent";
  private static final String MAY_BE_READ =
      "Allow, Content-Language, ETag, Hito-Position, Idempotency-Replayed, Link, Location, RateLimit,"
          + " RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id";
  private static final String FOR_PREFLIGHTS =
      "Access-Control-Request-Method, Access-Control-Request-Headers";

  private final Set<String> origins;
  private final String maxAge;

  Cors(
      @ConfigProperty(name = "hito.cors.origins") Optional<List<String>> origins,
      @ConfigProperty(name = "hito.cors.max-age", defaultValue = "1H") Duration maxAge) {
    this.origins = Set.copyOf(origins.orElse(List.of()));
    this.maxAge = Long.toString(maxAge.toSeconds());
  }

  /** Sets the CORS headers, answers preflights, and otherwise continues. */
  public void handle(RoutingContext exchange) {
    if (isPublic(exchange)) {
      exchange.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
      answer(exchange, READING);
      return;
    }
    String origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
    if (!origins.isEmpty()) {
      exchange.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (origin == null || !isNamed(origin)) {
      exchange.next();
      return;
    }
    exchange
        .response()
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.contains(ANY) ? ANY : origin);
    answer(exchange, METHODS);
  }

  private void answer(RoutingContext exchange, String methods) {
    MultiMap headers = exchange.response().headers();
    if (isPreflight(exchange)) {
      headers.add(HttpHeaders.VARY, FOR_PREFLIGHTS);
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods);
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, MAY_BE_SENT);
      headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge);
      exchange.response().setStatusCode(204).end();
    } else {
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, MAY_BE_READ);
      exchange.next();
    }
  }

  /** The raw path: it may still be malformed here. */
  private static boolean isPublic(RoutingContext exchange) {
    String path = exchange.request().path();
    return path != null && path.startsWith("/") && PUBLIC.contains(path.split("/", 3)[1]);
  }

  private boolean isNamed(String origin) {
    return origins.contains(ANY) || origins.contains(origin);
  }

  private static boolean isPreflight(RoutingContext exchange) {
    return exchange.request().method().equals(HttpMethod.OPTIONS)
        && exchange.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }
}
