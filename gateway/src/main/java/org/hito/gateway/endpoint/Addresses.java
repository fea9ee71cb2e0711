package org.hito.gateway.endpoint;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.exchange.Call;

/** The address of a page, as its client knows it. */
public final class Addresses {

  private static final String CURSOR = "cursor";

  private Addresses() {}

  public static String self(RoutingContext exchange) {
    String query = exchange.request().query();
    return base(exchange) + (query == null ? "" : "?" + query);
  }

  /** The same with another cursor. */
  public static String next(RoutingContext exchange, String cursor) {
    var next = new QueryStringEncoder(base(exchange));
    exchange.queryParams().entries().stream()
        .filter(parameter -> !parameter.getKey().equals(CURSOR))
        .forEach(parameter -> next.addParam(parameter.getKey(), parameter.getValue()));
    next.addParam(CURSOR, cursor);
    return next.toString();
  }

  private static String base(RoutingContext exchange) {
    return of(exchange, exchange.normalizedPath());
  }

  /** The address of a path. */
  public static String of(RoutingContext exchange, String path) {
    Call call = Call.of(exchange);
    return call.scheme() + "://" + call.authority() + path;
  }
}
