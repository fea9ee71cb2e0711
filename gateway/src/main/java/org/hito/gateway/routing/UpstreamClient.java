package org.hito.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One service's own connections, time limits and circuit breaker. */
final class UpstreamClient {

  private static final Logger LOG = Logger.getLogger(UpstreamClient.class);
  private static final long PROBE_MILLIS = 1_000;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final HttpClient client;
  private final UpstreamSettings settings;
  private final URI address;
  private final Places places;
  private final Circuit circuit;
  private final String probePath;
  private final Supplier<String> passport;

  /**
   * @param passport speaks for nobody in particular towards this service
   */
  UpstreamClient(
      Vertx vertx,
      Upstream upstream,
      UpstreamSettings settings,
      Supplier<String> passport,
      MeterRegistry metrics) {
    this.settings = settings;
    this.address = settings.of(upstream);
    this.probePath = upstream.probePath();
    this.passport = passport;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxWaitQueueSize(settings.queueSize())
                .setSsl("https".equals(address.getScheme())),
            new PoolOptions().setHttp1MaxSize(settings.poolSize()));
    this.places = new Places(upstream.audience(), settings.poolSize(), metrics);
    this.circuit = new Circuit(upstream.audience(), settings.circuitDelay(), vertx, this::probe);
  }

  HttpClient client() {
    return client;
  }

  /** Whether nobody gets through any more, because no connection ever comes back. */
  boolean isStuck() {
    return places.areStuckFor(settings.readTimeout().plus(GRACE));
  }

  /**
   * Runs one exchange unless the service has failed too often of late. It is over at the latest
   * when its client has gone.
   */
  CompletionStage<ProxyResponse> guarded(
      Incoming incoming, Supplier<Future<ProxyResponse>> exchange) {
    return circuit.guarded(
        () -> {
          Promise<ProxyResponse> first = Promise.promise();
          incoming.left().onSuccess(gone -> first.tryFail(new ClientGone()));
          exchange.get().onSuccess(first::tryComplete).onFailure(first::tryFail);
          return first.future();
        });
  }

  /**
   * Opens a request. Only what is safe to repeat is tried a second time, and only while the service
   * cannot have seen it. The time limit starts when the client has sent its last byte: a slow
   * upload is not a slow service.
   */
  Future<HttpClientRequest> open(Incoming incoming) {
    RequestOptions options = options(incoming.method());
    Future<HttpClientRequest> first = client.request(options);
    Future<HttpClientRequest> opened =
        incoming.method().equals(HttpMethod.GET)
            ? first.recover(failed -> client.request(options))
            : first;
    return opened
        .recover(failure -> Future.failedFuture(new Unreachable(failure)))
        .compose(request -> begin(request, incoming));
  }

  private Future<HttpClientRequest> begin(HttpClientRequest request, Incoming incoming) {
    Future<Void> over = request.response().compose(HttpClientResponse::end);
    places.take(over);
    watch(request);
    incoming
        .left()
        .onSuccess(
            gone -> {
              if (!over.isComplete()) {
                request.reset();
              }
            });
    if (incoming.left().isComplete()) {
      return Future.failedFuture(new ClientGone());
    }
    incoming
        .read()
        .onSuccess(
            all -> {
              if (!request.response().isComplete()) {
                request.idleTimeout(settings.readTimeout().toMillis());
              }
            });
    return Future.succeededFuture(request);
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

  /** Reads as a caller would: what answers that is ready for callers. */
  private Future<Void> probe() {
    return client
        .request(options(HttpMethod.GET).setURI(probePath).setTimeout(PROBE_MILLIS))
        .compose(
            request ->
                request
                    .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + passport.get())
                    .send()
                    .compose(response -> response.body().map(read -> response.statusCode())))
        .compose(
            status ->
                status < 500
                    ? Future.succeededFuture()
                    : Future.failedFuture("answered " + status));
  }

  private RequestOptions options(HttpMethod method) {
    return new RequestOptions()
        .setMethod(method)
        .setHost(address.getHost())
        .setPort(port())
        .setConnectTimeout(settings.connectTimeout().toMillis());
  }

  private int port() {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }
}
