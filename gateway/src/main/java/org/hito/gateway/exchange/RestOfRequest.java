package org.hito.gateway.exchange;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** What a client still sends of a request that is refused. */
public final class RestOfRequest {

  private static final long PATIENCE_MILLIS = 5_000;

  private RestOfRequest() {}

  /**
   * Reads and discards it. Closing while the client is still sending would lose the response; a
   * client that never stops is disconnected.
   */
  public static void discard(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (request.isEnded() || request.version() == HttpVersion.HTTP_2) {
      request.resume();
      return;
    }
    HttpConnection connection = request.connection();
    long late = exchange.vertx().setTimer(PATIENCE_MILLIS, timer -> connection.close());
    request.end().onComplete(read -> exchange.vertx().cancelTimer(late));
    request.resume();
  }
}
