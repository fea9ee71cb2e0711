package org.hito.gateway.access;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.exchange.LoggedPath;
import org.hito.gateway.exchange.RequestIds;
import org.hito.gateway.exchange.Trail;
import org.jboss.logging.Logger;

/**
 * Logs one line for each completed request, if the category {@code hito.access} is on. It has
 * neither headers nor the query, where secrets could be.
 */
public final class AccessLog {

  private static final Logger LOG = Logger.getLogger("hito.access");
  private static final int LONGEST_PATH = 200;

  private AccessLog() {}

  /** Watches an exchange to its end, and continues. */
  public static void watch(RoutingContext exchange) {
    if (LOG.isInfoEnabled()) {
      long began = System.nanoTime();
      exchange.addEndHandler(end -> LOG.info(line(exchange, began, end.succeeded())));
    }
    exchange.next();
  }

  private static String line(RoutingContext exchange, long began, boolean isWhole) {
    Call call = Call.of(exchange);
    Trail trail = Trail.of(exchange);
    return "request: method=%s path=%s status=%d whole=%s millis=%d bytes=%d client=%s caller=%s agency=%s requestId=%s"
        .formatted(
            word(exchange.request().method().name()),
            word(LoggedPath.of(exchange)),
            exchange.response().getStatusCode(),
            isWhole,
            Duration.ofNanos(System.nanoTime() - began).toMillis(),
            exchange.response().bytesWritten(),
            call == null ? exchange.request().remoteAddress().hostAddress() : call.client(),
            word(trail.subject()),
            word(trail.agency()),
            RequestIds.of(exchange));
  }

  /** A client's text as one word that cannot fake another line or key. */
  static String word(String text) {
    if (text == null || text.isEmpty()) {
      return "-";
    }
    String visible = text.replaceAll("[^\\x21-\\x7e]|[\"=]", "_");
    return visible.length() > LONGEST_PATH ? visible.substring(0, LONGEST_PATH) + "…" : visible;
  }
}
