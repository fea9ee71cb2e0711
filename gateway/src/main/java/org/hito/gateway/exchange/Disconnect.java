package org.hito.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Cuts off a client that does not take its answer. */
public final class Disconnect {

  private Disconnect() {}

  /**
   * Ends the exchange at once and drops what the client has not taken yet; Vert.x would wait for
   * the client to take it. Over HTTP/2 only the stream ends, since other requests share the
   * connection.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // closing a closed channel is fine
  public static void now(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      ((ConnectionBase) request.connection()).channel().close();
    }
  }
}
