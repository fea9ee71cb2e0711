package org.hito.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Cuts off a client that does not take its answer. */
public final class Disconnect {

  private Disconnect() {}

  /**
   * Ends the exchange at once. What was sent and not taken is dropped: Vert.x would first wait
   * until the client takes it. Over HTTP/2 only the stream ends, as other requests share the
   * connection.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // a client that is gone already is what is wanted
  public static void now(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      ((ConnectionBase) request.connection()).channel().close();
    }
  }
}
