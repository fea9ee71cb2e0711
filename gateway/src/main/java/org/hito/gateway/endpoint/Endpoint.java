package org.hito.gateway.endpoint;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** A resource that the gateway serves itself. Every bean of this type gets a route. */
public interface Endpoint {

  Set<HttpMethod> READ_ONLY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Path of its Vert.x route, which may have parameters. */
  String path();

  /** The methods it has. {@code OPTIONS} is answered for it. */
  default Set<HttpMethod> methods() {
    return READ_ONLY;
  }

  /** Answers a request of one of its methods, whose body is still unread. */
  void handle(RoutingContext exchange);
}
