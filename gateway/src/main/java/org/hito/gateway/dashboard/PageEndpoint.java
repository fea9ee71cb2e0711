package org.hito.gateway.dashboard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.hito.gateway.endpoint.Endpoint;

/** The address of a page, or of what its forms ask for. */
record PageEndpoint(String path, Set<HttpMethod> methods, Handler<RoutingContext> handler)
    implements Endpoint {

  static Endpoint of(String path, Handler<RoutingContext> handler) {
    return new PageEndpoint(path, READ_ONLY, handler);
  }

  static PageEndpoint form(String path, Handler<RoutingContext> handler) {
    return new PageEndpoint(
        path, Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST), handler);
  }

  static PageEndpoint post(String path, Handler<RoutingContext> handler) {
    return new PageEndpoint(path, Set.of(HttpMethod.POST), handler);
  }

  @Override
  public void handle(RoutingContext exchange) {
    handler.handle(exchange);
  }
}
