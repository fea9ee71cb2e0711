package org.hito.gateway.dashboard.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The answer that redirects a browser; it is never cached. */
public final class SeeOther {

  private SeeOther() {}

  /** The head of the answer; its body is empty. */
  public static HttpServerResponse to(RoutingContext exchange, String address) {
    return exchange
        .response()
        .setStatusCode(303)
        .putHeader(HttpHeaders.LOCATION, address)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Referrer-Policy", "no-referrer");
  }
}
