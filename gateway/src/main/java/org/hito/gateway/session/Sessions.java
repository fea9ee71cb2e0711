package org.hito.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hito.kit.json.Json;

/**
 * The sessions of people at the dashboard. A session is a sealed cookie, so every replica knows it
 * and the gateway needs no database for it. The cookie outlives the session, so that a form which
 * was left open can be sent after its owner has signed in again.
 */
@ApplicationScoped
public class Sessions {

  /** A browser takes a cookie of this name only over https, and only from this host. */
  static final String COOKIE = "__Host-hito-session";

  private static final String KEY = "hito.session";
  private static final String PURPOSE = "session";

  private final CookieSeal seal;
  private final Duration lifetime;

  Sessions(CookieSeal seal, SessionSettings settings) {
    this.seal = seal;
    this.lifetime = settings.lifetime();
  }

  /** The session of an exchange, which may be over; empty if nobody signed in. */
  public Future<Optional<Session>> current(RoutingContext exchange) {
    return Future.succeededFuture(known(exchange));
  }

  /** The same without waiting: as far as the exchange knows by now. */
  public Optional<Session> known(RoutingContext exchange) {
    Optional<Session> known = exchange.get(KEY);
    if (known == null) {
      known = read(exchange);
      exchange.put(KEY, known);
    }
    return known;
  }

  private Optional<Session> read(RoutingContext exchange) {
    return Optional.ofNullable(exchange.request().getCookie(COOKIE))
        .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue()))
        .map(json -> Json.read(json, Session.class))
        .filter(session -> Instant.now().isBefore(session.began().plus(lifetime)));
  }

  /** Somebody signed in. */
  public void begin(RoutingContext exchange, Session session) {
    Session begun = session.after(known(exchange)).within(lifetime);
    exchange.put(KEY, Optional.of(begun));
    set(exchange, seal.seal(PURPOSE, Json.write(begun)), lifetime);
  }

  /** They signed out. */
  public void end(RoutingContext exchange) {
    exchange.put(KEY, Optional.empty());
    set(exchange, "", Duration.ZERO);
  }

  private static void set(RoutingContext exchange, String value, Duration age) {
    exchange
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(age.toSeconds()));
  }
}
