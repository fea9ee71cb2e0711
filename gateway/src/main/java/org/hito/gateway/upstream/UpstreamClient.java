package org.hito.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.hito.gateway.inbound.Incoming;

/** The connections, time limits and circuit breaker of one service. */
public final class UpstreamClient {

  private static final long PROBE_MILLIS = 1_000;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final HttpClient client;
  private final UpstreamSettings settings;
  private final URI address;
  private final Places places;
  private final Shares shares;
  private final Circuit circuit;
  private final String probePath;
  private final Supplier<String> passport;

  /**
   * @param passport an anonymous passport for this service
   */
  UpstreamClient(
      Vertx vertx,
      Upstream upstream,
      UpstreamSettings settings,
      OptionalInt placesPerCaller,
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
    this.shares = new Shares(placesPerCaller, settings.poolSize());
    this.circuit = new Circuit(upstream.audience(), settings.circuitDelay(), vertx, this::probe);
  }

  public HttpClient client() {
    return client;
  }

  /** Whether no request gets through any more because no connection is returned. */
  boolean isStuck() {
    return places.areStuckFor(settings.readTimeout().plus(GRACE));
  }

  /**
   * Runs one exchange unless the circuit is open. It ends at the latest when its client is lost.
   */
  public CompletionStage<ProxyResponse> guarded(
      Incoming incoming, Supplier<Future<ProxyResponse>> exchange) {
    return circuit.guarded(
        () -> {
          Promise<ProxyResponse> first = Promise.promise();
          incoming.lost().onSuccess(first::tryFail);
          exchange.get().onSuccess(first::tryComplete).onFailure(first::tryFail);
          return first.future();
        });
  }

  /**
   * Opens a request. Only a GET is tried a second time, and only if the service cannot have seen
   * it.
   */
  public Future<HttpClientRequest> open(Incoming incoming) {
    RequestOptions options = options(incoming.method());
    Future<HttpClientRequest> first = client.request(options);
    Future<HttpClientRequest> opened =
        incoming.method().equals(HttpMethod.GET)
            ? first.recover(failed -> client.request(options))
            : first;
    return opened
        .recover(failure -> Future.failedFuture(new Unreachable(failure)))
        .compose(request -> UpstreamExchange.begin(request, incoming, places, settings));
  }

  /**
   * Whether a caller may have one more exchange with the service. If so, it is counted until it is
   * over.
   */
  public boolean admits(String caller, Incoming incoming) {
    return shares.take(caller, incoming.over());
  }

  /** Exchanges each caller may have under way. */
  public int share() {
    return shares.each();
  }

  /** Reads as a caller would: a service that answers this is ready for callers. */
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
