package org.hito.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.hito.gateway.inbound.Incoming;
import org.jboss.logging.Logger;

/**
 * One exchange with a service, from the moment it has a connection. It gives up its place with the
 * end of the response, or earlier if the service is silent or the client is lost.
 */
final class UpstreamExchange {

  private static final Logger LOG = Logger.getLogger(UpstreamExchange.class);

  private final HttpClientRequest request;
  private final Incoming incoming;
  private final Future<Void> answered;

  private UpstreamExchange(HttpClientRequest request, Incoming incoming) {
    this.request = request;
    this.incoming = incoming;
    this.answered = request.response().compose(HttpClientResponse::end);
  }

  /**
   * Takes a place for a request that has a connection. The time limit starts after the last byte
   * from the client: a slow upload is not a slow service.
   *
   * @param clientPatience how long the client may stop, at any one time
   * @return the request, or a failure if the client has been lost
   */
  static Future<HttpClientRequest> begin(
      HttpClientRequest request,
      Incoming incoming,
      Places places,
      UpstreamSettings settings,
      Supplier<Duration> clientPatience) {
    var exchange = new UpstreamExchange(request, incoming);
    places.take(exchange.answered);
    exchange.watch();
    incoming.watch(
        request,
        clientPatience,
        settings.readTimeout(),
        settings.clientDeadline(),
        exchange.answered);
    exchange.endWithTheClient();
    if (incoming.lost().isComplete()) {
      return Future.failedFuture(incoming.lost().result());
    }
    exchange.limit(settings.readTimeout());
    return Future.succeededFuture(request);
  }

  /** A client that is answered before it has sent everything does not keep the connection. */
  private void endWithTheClient() {
    answered.onSuccess(
        all -> {
          if (!incoming.read().isComplete()) {
            request.reset();
          }
        });
    incoming
        .lost()
        .onSuccess(
            why -> {
              if (!answered.isComplete()) {
                request.reset();
              }
            });
  }

  private void limit(Duration silence) {
    incoming
        .read()
        .onSuccess(
            all -> {
              if (!request.response().isComplete()) {
                request.idleTimeout(silence.toMillis());
              }
            });
  }

  /**
   * An upload breaks off when the service refuses it or the client gives up. The response, or its
   * absence, reports that; without these handlers Vert.x would log it as an error.
   */
  private void watch() {
    request.exceptionHandler(UpstreamExchange::note);
    request.response().onSuccess(response -> response.exceptionHandler(UpstreamExchange::note));
  }

  private static void note(Throwable failure) {
    LOG.debugf("exchange aborted: cause=\"%s\"", failure.getMessage());
  }
}
