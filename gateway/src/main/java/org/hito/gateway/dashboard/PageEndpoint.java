package org.hito.gateway.dashboard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.kit.language.Language;

/** The address of a page, or the target of its forms. */
record PageEndpoint(String path, Set<HttpMethod> methods, Handler<RoutingContext> handler)
    implements Endpoint {

  /** The address of the overview, below which all pages of a language are. */
  static String root(Language language) {
    return "/" + language.tag() + "/";
  }

  static Endpoint of(Language language, String path, Handler<RoutingContext> handler) {
    return new PageEndpoint(root(language) + path, READ_ONLY, handler);
  }

  static Endpoint form(Language language, String path, Handler<RoutingContext> handler) {
    return new PageEndpoint(
        root(language) + path, Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST), handler);
  }

  static Endpoint post(Language language, String path, Handler<RoutingContext> handler) {
    return new PageEndpoint(root(language) + path, Set.of(HttpMethod.POST), handler);
  }

  @Override
  public void handle(RoutingContext exchange) {
    handler.handle(exchange);
  }
}
