package org.hito.gateway.inbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.hito.gateway.exchange.Disconnect;
import org.hito.gateway.exchange.SafeMethods;

/**
 * A client's request on its way through: whether all of it has come, and whether the client is
 * still there. Made before anything waits, it misses neither.
 */
public final class Incoming {

  private final RoutingContext exchange;
  private final Future<Void> read;
  private final Promise<RuntimeException> lost = Promise.promise();
  private final Promise<Void> over = Promise.promise();

  private Incoming(RoutingContext exchange) {
    this.exchange = exchange;
    HttpServerRequest request = exchange.request();
    this.read = request.isEnded() || isWithoutBody() ? Future.succeededFuture() : request.end();
    // a connection that breaks says so before it is closed, and says it once
    exchange.addEndHandler(
        ended -> {
          if (!exchange.response().ended()) {
            lost.tryComplete(new ClientGone());
          }
          over.tryComplete();
        });
    read.onFailure(broken -> lost.tryComplete(new ClientGone()));
    if (exchange.response().closed()) {
      lost.tryComplete(new ClientGone());
      over.tryComplete();
    }
  }

  /** The request of an exchange, which is held until somebody reads it. */
  public static Incoming of(RoutingContext exchange) {
    exchange.request().pause();
    return new Incoming(exchange);
  }

  public HttpMethod method() {
    return exchange.request().method();
  }

  /** Whether there is no body to pass on, whatever the client announced. */
  public boolean isWithoutBody() {
    return SafeMethods.include(method());
  }

  /** Done when all that is passed on has come; fails when it never will. */
  public Future<Void> read() {
    return read;
  }

  /** Done when the client will not get its answer, with the reason. */
  public Future<RuntimeException> lost() {
    return lost.future();
  }

  /** Done when the client has its answer, or will not get one. */
  public Future<Void> over() {
    return over.future();
  }

  /**
   * Gives the client up when it stops half-way. One that has not got the head of its answer can
   * still be told.
   *
   * @param served done when the service has no more to do with it
   */
  public void watch(Duration patience, Future<?> served) {
    StallWatch.begin(exchange.vertx(), exchange.request(), read, patience, served, this::giveUp);
  }

  private void giveUp() {
    lost.tryComplete(new ClientStalled());
    if (exchange.response().headWritten()) {
      Disconnect.now(exchange.request());
    }
  }
}
