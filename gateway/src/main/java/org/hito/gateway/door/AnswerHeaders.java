package org.hito.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.connection.SecurityHeaders;
import org.hito.gateway.exchange.Call;

/** Completes the headers of every answer with those that nobody has set. */
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
    // every answer can be out of date a moment later; what a credential gave is for its owner only
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
