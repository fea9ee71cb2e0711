package org.hito.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * A client's request on its way through: whether all of it has come, and whether the client is
 * still there. Asked of before anything waits, it misses neither.
 */
final class Incoming {

  private final HttpMethod method;
  private final Future<Void> read;
  private final Promise<Void> left = Promise.promise();

  private Incoming(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    this.method = request.method();
    this.read = request.isEnded() ? Future.succeededFuture() : request.end();
    // a connection that breaks says so before it is closed, and says it once
    exchange.addEndHandler(
        over -> {
          if (!exchange.response().ended()) {
            left.tryComplete();
          }
        });
    read.onFailure(broken -> left.tryComplete());
    if (exchange.response().closed()) {
      left.tryComplete();
    }
  }

  /** The request of an exchange, which is held until somebody reads it. */
  static Incoming of(RoutingContext exchange) {
    exchange.request().pause();
    return new Incoming(exchange);
  }

  HttpMethod method() {
    return method;
  }

  /** Done when the client has sent its last byte; fails when it never will. */
  Future<Void> read() {
    return read;
  }

  /** Done when the client has gone without its answer. */
  Future<Void> left() {
    return left.future();
  }
}
