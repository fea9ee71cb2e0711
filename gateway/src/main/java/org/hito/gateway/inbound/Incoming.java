package org.hito.gateway.inbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Supplier;
import org.hito.gateway.exchange.Disconnect;
import org.hito.gateway.exchange.SafeMethods;

/**
 * A client's request on its way through: whether it has arrived completely, and whether the client
 * is still there. Create it before anything waits, or it may miss both.
 */
public final class Incoming {

  private final RoutingContext exchange;
  private final Future<Void> read;
  private final Promise<Exception> lost = Promise.promise();
  private final Promise<Void> over = Promise.promise();

  private Incoming(RoutingContext exchange) {
    this.exchange = exchange;
    HttpServerRequest request = exchange.request();
    this.read = request.isEnded() || isWithoutBody() ? Future.succeededFuture() : request.end();
    // a broken connection is reported once, before it is closed
    exchange.addEndHandler(
        ended -> {
          if (!exchange.response().ended()) {
            lost.tryComplete(new ClientGone());
          }
          finish();
        });
    read.onFailure(broken -> lost.tryComplete(new ClientGone()));
    if (exchange.response().closed()) {
      lost.tryComplete(new ClientGone());
      finish();
    }
    lost.future().onComplete(left -> finish());
  }

  /** The request of an exchange, which is paused until it is read. */
  public static Incoming of(RoutingContext exchange) {
    exchange.request().pause();
    return new Incoming(exchange);
  }

  public HttpMethod method() {
    return exchange.request().method();
  }

  /** Whether the body, if there is one, is ignored. */
  public boolean isWithoutBody() {
    return SafeMethods.include(method());
  }

  /** Completes when everything to pass on has arrived; fails if it never will. */
  public Future<Void> read() {
    return read;
  }

  /** Completes with the reason when the client will not get its response. */
  public Future<Exception> lost() {
    return lost.future();
  }

  /** Ends the exchange. A response that breaks off is not reported by its connection. */
  public void finish() {
    over.tryComplete();
  }

  /** Completes when the exchange is over, with or without a response. */
  public Future<Void> over() {
    return over.future();
  }

  /**
   * Aborts the exchange if the client or the service stalls. Until the head of the response is
   * sent, the client gets a refusal.
   *
   * @param upload where the request goes
   * @param client how long the client may stop, at any one time
   * @param service how long the service may stop reading the request
   * @param whole how long a client may take in total
   * @param served completes when the service is done with the exchange
   */
  public void watch(
      WriteStream<?> upload,
      Supplier<Duration> client,
      Duration service,
      Duration whole,
      Future<?> served) {
    var limits = new StallWatch.Limits(client, service, whole);
    StallWatch.begin(
        exchange.vertx(), exchange.request(), read, upload, limits, served, this::giveUp);
  }

  private void giveUp(Exception reason) {
    lost.tryComplete(reason);
    if (exchange.response().headWritten()) {
      Disconnect.now(exchange.request());
    }
  }
}
