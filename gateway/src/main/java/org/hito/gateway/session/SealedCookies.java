package org.hito.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hito.kit.json.Json;

/** Stores sealed values in browsers; scripts and other hosts can neither read nor set them. */
@ApplicationScoped
public class SealedCookies {

  /** Browsers accept a cookie with such a name only over https, and only from this host. */
  public static final String PREFIX = "__Host-hito-";

  // bytes of name and value; browsers drop longer cookies
  private static final int LONGEST = 4096;

  private final CookieSeal seal;

  SealedCookies(CookieSeal seal) {
    this.seal = seal;
  }

  /**
   * The value of a cookie; empty if there is none, or it is not ours. One that another version of
   * the gateway wrote and this one cannot read is dropped.
   */
  public <T> Optional<T> read(RoutingContext exchange, String name, Class<T> type) {
    try {
      return Optional.ofNullable(exchange.request().getCookie(name))
          .flatMap(cookie -> seal.open(name, cookie.getValue()))
          .map(json -> Json.read(json, type));
    } catch (UncheckedIOException unreadable) {
      remove(exchange, name);
      return Optional.empty();
    }
  }

  /** The names of the cookies with this prefix. */
  public List<String> names(RoutingContext exchange, String start) {
    return exchange.request().cookies().stream()
        .map(Cookie::getName)
        .filter(name -> name.startsWith(start))
        .toList();
  }

  /** Whether browsers would drop it. */
  boolean isTooLong(String name, String text) {
    return name.length() + seal.seal(name, text).length() > LONGEST;
  }

  public void set(RoutingContext exchange, String name, String text, Duration age) {
    write(exchange, name, seal.seal(name, text), age);
  }

  public void remove(RoutingContext exchange, String name) {
    write(exchange, name, "", Duration.ZERO);
  }

  private static void write(RoutingContext exchange, String name, String value, Duration age) {
    exchange
        .response()
        .addCookie(
            Cookie.cookie(name, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(age.toSeconds()));
  }
}
