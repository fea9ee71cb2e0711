package org.hito.gateway.session;

import io.vertx.core.Future;
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

  static final String COOKIE = SealedCookies.PREFIX + "session";

  private static final String KEY = "hito.session";

  private final SealedCookies cookies;
  private final Renewals renewals;
  private final Duration lifetime;

  Sessions(SealedCookies cookies, Renewals renewals, SessionSettings settings) {
    this.cookies = cookies;
    this.renewals = renewals;
    this.lifetime = settings.lifetime();
  }

  /** The session of an exchange, which may have expired; empty if there is none. */
  public Future<Optional<Session>> current(RoutingContext exchange) {
    Optional<Session> known = known(exchange);
    return known.isEmpty()
        ? Future.succeededFuture(known)
        : renewals.renew(known.get()).map(session -> Optional.of(noted(exchange, session)));
  }

  private Session noted(RoutingContext exchange, Session session) {
    if (!session.equals(known(exchange).orElse(null))) {
      keep(exchange, session);
    }
    return session;
  }

  /** The same without waiting, as far as it is known already. */
  public Optional<Session> known(RoutingContext exchange) {
    Optional<Session> known = exchange.get(KEY);
    if (known == null) {
      known = read(exchange);
      exchange.put(KEY, known);
    }
    return known;
  }

  private Optional<Session> read(RoutingContext exchange) {
    return cookies
        .read(exchange, COOKIE, Session.class)
        .filter(session -> Instant.now().isBefore(session.began().plus(lifetime)));
  }

  /** Begins a session. */
  public void begin(RoutingContext exchange, Session session) {
    keep(exchange, session.after(known(exchange)));
  }

  private void keep(RoutingContext exchange, Session session) {
    Session kept = session.within(lifetime);
    exchange.put(KEY, Optional.of(kept));
    String json = Json.write(kept);
    if (cookies.isTooLong(COOKIE, json)) {
      json = Json.write(kept.withoutRefreshToken());
    }
    Duration left = Duration.between(Instant.now(), kept.began().plus(lifetime));
    cookies.set(exchange, COOKIE, json, left);
  }

  /** Ends the session. */
  public void end(RoutingContext exchange) {
    exchange.put(KEY, Optional.empty());
    cookies.remove(exchange, COOKIE);
  }
}
