package org.hito.gateway.exchange;

import io.vertx.ext.web.RoutingContext;
import org.hito.kit.request.RequestId;

/** Gives every exchange an id: the caller's own when its shape is harmless, else a new one. */
public final class RequestIds {

  private static final String KEY = "hito.request-id";

  private RequestIds() {}

  /** Gives the exchange its id, shows it on the answer and goes on. */
  public static void assign(RoutingContext exchange) {
    exchange.response().putHeader(RequestId.HEADER, of(exchange));
    exchange.next();
  }

  /** The id of an exchange, given on first asking. */
  public static String of(RoutingContext exchange) {
    String id = exchange.get(KEY);
    if (id == null) {
      id = RequestId.of(exchange.request().getHeader(RequestId.HEADER));
      exchange.put(KEY, id);
    }
    return id;
  }
}
