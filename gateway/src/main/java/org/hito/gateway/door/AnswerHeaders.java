package org.hito.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.connection.SecurityHeaders;
import org.hito.gateway.exchange.Call;

/** Adds default headers to every answer, unless they are set already. */
public final class AnswerHeaders {

  private static final String A_YEAR = "max-age=31536000";

  private AnswerHeaders() {}

  /** Completes them when the exchange is answered, and continues. */
  public static void complete(RoutingContext exchange) {
    exchange.addHeadersEndHandler(head -> complete(exchange, exchange.response().headers()));
    exchange.next();
  }

  private static void complete(RoutingContext exchange, MultiMap headers) {
    SecurityHeaders.ALWAYS.forEach((name, value) -> setIfAbsent(headers, name, value));
    Call call = Call.of(exchange);
    if (call != null && call.scheme().equals("https")) {
      setIfAbsent(headers, "Strict-Transport-Security", A_YEAR);
    }
    // any answer may be outdated a moment later; an answer to a credential is for its owner only
    boolean isPersonal =
        exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)
            || exchange.request().headers().contains("X-API-Key");
    setIfAbsent(headers, "Cache-Control", isPersonal ? "private, no-cache" : "no-cache");
  }

  private static void setIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
