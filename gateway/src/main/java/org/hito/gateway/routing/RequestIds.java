package org.hito.gateway.routing;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives every exchange an id: the caller's own when its shape is harmless, else a new one. */
public final class RequestIds {

  public static final String HEADER = "X-Request-Id";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,80}");
  private static final String KEY = "hito.request-id";

  private RequestIds() {}

  /** Gives the exchange its id, shows it on the answer and goes on. */
  public static void assign(RoutingContext exchange) {
    exchange.response().putHeader(HEADER, of(exchange));
    exchange.next();
  }

  /** The id of an exchange, given on first asking. */
  public static String of(RoutingContext exchange) {
    String id = exchange.get(KEY);
    if (id == null) {
      id = chosen(exchange.request().getHeader(HEADER));
      exchange.put(KEY, id);
    }
    return id;
  }

  static String chosen(String offered) {
    return offered != null && SHAPE.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString();
  }
}
