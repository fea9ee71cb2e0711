package org.hito.gateway.routing;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One service's own connections, time limits and circuit breaker. */
final class UpstreamClient {

  private static final Logger LOG = Logger.getLogger(UpstreamClient.class);
  private static final int CIRCUIT_WINDOW = 20;
  private static final double CIRCUIT_FAILURE_RATIO = 0.5;

  private final HttpClient client;
  private final UpstreamSettings settings;
  private final URI address;
  private final TypedGuard<CompletionStage<ProxyResponse>> circuit;

  UpstreamClient(Vertx vertx, Upstream upstream, UpstreamSettings settings) {
    this.settings = settings;
    this.address = settings.of(upstream);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxWaitQueueSize(settings.queueSize())
                .setSsl("https".equals(address.getScheme())),
            new PoolOptions().setHttp1MaxSize(settings.poolSize()));
    this.circuit =
        TypedGuard.create(new TypeLiteral<CompletionStage<ProxyResponse>>() {})
            .withCircuitBreaker()
            .name(upstream.audience())
            .requestVolumeThreshold(CIRCUIT_WINDOW)
            .failureRatio(CIRCUIT_FAILURE_RATIO)
            .delay(settings.circuitDelay().toMillis(), ChronoUnit.MILLIS)
            .when(UpstreamClient::isTheServicesFault)
            .done()
            .build();
  }

  HttpClient client() {
    return client;
  }

  /** Runs one exchange unless the service has failed too often of late. */
  CompletionStage<ProxyResponse> guarded(Supplier<Future<ProxyResponse>> exchange) {
    return circuit.get(() -> exchange.get().toCompletionStage());
  }

  /**
   * Opens a request. Only what is safe to repeat is tried a second time, and only while the service
   * cannot have seen it. The time limit starts when the client has sent its last byte: a slow
   * upload is not a slow service.
   */
  Future<HttpClientRequest> open(HttpServerRequest incoming) {
    var options =
        new RequestOptions()
            .setMethod(incoming.method())
            .setHost(address.getHost())
            .setPort(port())
            .setConnectTimeout(settings.connectTimeout().toMillis());
    Future<HttpClientRequest> first = client.request(options);
    Future<HttpClientRequest> opened =
        incoming.method().equals(HttpMethod.GET)
            ? first.recover(failed -> client.request(options))
            : first;
    return opened
        .onSuccess(request -> limit(incoming, request))
        .onSuccess(UpstreamClient::watch)
        .recover(failure -> Future.failedFuture(new Unreachable(failure)));
  }

  private void limit(HttpServerRequest incoming, HttpClientRequest request) {
    incoming.end().onSuccess(all -> request.idleTimeout(settings.readTimeout().toMillis()));
  }

  /**
   * A service that refuses an upload half-way, or a client that gives one up, breaks the sending
   * off. Whom it concerns hears of it by the answer, or by its absence; heard by nobody else,
   * Vert.x would log it as an error.
   */
  private static void watch(HttpClientRequest request) {
    request.exceptionHandler(UpstreamClient::note);
    request.response().onSuccess(response -> response.exceptionHandler(UpstreamClient::note));
  }

  private static void note(Throwable failure) {
    LOG.debugf("exchange broken off cause=\"%s\"", failure.getMessage());
  }

  private int port() {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }

  /** A client that goes away must not open the circuit for all others. */
  private static boolean isTheServicesFault(Throwable failure) {
    return failure instanceof Unreachable
        || failure instanceof TimeoutException
        || failure instanceof HttpClosedException;
  }
}
