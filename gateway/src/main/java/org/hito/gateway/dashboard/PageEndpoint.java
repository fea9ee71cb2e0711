package org.hito.gateway.dashboard;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.endpoint.Endpoint;

/** The address of a page. */
record PageEndpoint(String path, Handler<RoutingContext> handler) implements Endpoint {

  static Endpoint of(String path, Handler<RoutingContext> handler) {
    return new PageEndpoint(path, handler);
  }

  @Override
  public void handle(RoutingContext exchange) {
    handler.handle(exchange);
  }
}
