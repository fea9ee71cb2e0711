package org.hito.gateway.exchange;

import io.vertx.ext.web.RoutingContext;
import org.hito.kit.request.RequestId;

/** The id of every exchange: the caller's own if it is well-formed, otherwise a new one. */
public final class RequestIds {

  private static final String KEY = "hito.request-id";

  private RequestIds() {}

  /** Puts the id on the response and continues. */
  public static void assign(RoutingContext exchange) {
    exchange.response().putHeader(RequestId.HEADER, of(exchange));
    exchange.next();
  }

  /** The id of an exchange, chosen on the first call. */
  public static String of(RoutingContext exchange) {
    String id = exchange.get(KEY);
    if (id == null) {
      id = RequestId.of(exchange.request().getHeader(RequestId.HEADER));
      exchange.put(KEY, id);
    }
    return id;
  }
}
