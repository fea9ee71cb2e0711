package org.hito.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hito.gateway.inbound.Incoming;
import org.hito.kit.problem.Problem;

/** The connections, time limits and circuit breaker of one service. */
public final class UpstreamClient {

  private static final String RETRY_AFTER_SECONDS = "1";
  private static final long PROBE_MILLIS = 1_000;
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final HttpClient client;
  private final UpstreamSettings settings;
  private final URI address;
  private final Places places;
  private final Shares shares;
  private final Circuit circuit;
  private final String probePath;
  private final Supplier<String> passport;
  private volatile Duration clientPatience;

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
    this.vertx = vertx;
    this.settings = settings;
    this.address = settings.of(upstream);
    this.probePath = upstream.probePath();
    this.passport = passport;
    this.clientPatience = settings.clientPatience();
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

  /** From now on a client may stall for a moment only: the exchanges under way are the last. */
  void hurry() {
    if (clientPatience.compareTo(LAST_PATIENCE) > 0) {
      clientPatience = LAST_PATIENCE;
    }
  }

  /** Whether no request gets through any more because no connection is returned. */
  boolean isStuck() {
    return places.areStuckFor(settings.readTimeout().plus(GRACE));
  }

  /**
   * Runs one exchange unless the circuit is open. It ends at the latest when its client is gone.
   */
  public CompletionStage<ProxyResponse> guarded(
      Incoming incoming, Supplier<Future<ProxyResponse>> exchange) {
    return circuit.guarded(
        ProxyResponse.class,
        () -> {
          Promise<ProxyResponse> first = Promise.promise();
          incoming.lost().onSuccess(first::tryFail);
          exchange.get().onSuccess(first::tryComplete).onFailure(first::tryFail);
          return first.future();
        });
  }

  /** Opens a request. */
  public Future<HttpClientRequest> open(Incoming incoming) {
    return connect(options(incoming.method()))
        .compose(
            request ->
                UpstreamExchange.begin(request, incoming, places, settings, () -> clientPatience));
  }

  // without a connection nothing was sent, so a second try repeats no change
  private Future<HttpClientRequest> connect(RequestOptions options) {
    return client
        .request(options)
        .recover(failed -> client.request(options))
        .recover(failure -> Future.failedFuture(new Unreachable(failure)));
  }

  /**
   * Sends a question of the gateway's own, unless the circuit is open. An answer that takes too
   * long fails this question only, since it may be harder than others.
   *
   * @param lost completes when nobody wants the answer any more
   */
  public Future<Buffer> ask(Question question, Future<Exception> lost) {
    return ask(Buffer.class, question, lost, exchange -> exchange.answer(question));
  }

  /** The same for a page of a table. */
  public Future<TablePage> askTable(Question question, Future<Exception> lost) {
    return ask(TablePage.class, question, lost, exchange -> exchange.table(question));
  }

  private <T> Future<T> ask(
      Class<T> type,
      Question question,
      Future<Exception> lost,
      Function<QuestionExchange, Future<T>> answer) {
    return limited(
        type,
        settings.questionTimeout(),
        lost,
        abandoned ->
            connect(options(question.method()).setURI(question.path()))
                .compose(
                    request -> answer.apply(new QuestionExchange(request, abandoned, places))));
  }

  /**
   * Sends a change of the gateway's own, unless the circuit is open.
   *
   * @param lost completes when nobody wants the answer any more
   */
  public Future<Answer> send(Change change, Future<Exception> lost) {
    return limited(
        Answer.class,
        settings.readTimeout(),
        lost,
        abandoned ->
            connect(options(change.method()).setURI(change.path()))
                .compose(
                    request -> new QuestionExchange(request, abandoned, places).answer(change)));
  }

  private <T> Future<T> limited(
      Class<T> type,
      Duration limit,
      Future<Exception> lost,
      Function<Future<Void>, Future<T>> exchange) {
    Promise<Void> abandoned = Promise.promise();
    Promise<T> first = Promise.promise();
    long timer =
        vertx.setTimer(
            limit.toMillis(),
            late -> first.tryFail(new NoStackTraceTimeoutException("no answer in time")));
    lost.onSuccess(first::tryFail);
    Future.fromCompletionStage(
            circuit.guarded(type, () -> exchange.apply(abandoned.future())),
            vertx.getOrCreateContext())
        .onSuccess(first::tryComplete)
        .onFailure(first::tryFail);
    return first
        .future()
        .onComplete(over -> vertx.cancelTimer(timer))
        // an answered exchange keeps its connection, which may be another's by now
        .onFailure(late -> abandoned.tryComplete());
  }

  /**
   * Counts one more exchange of a caller with the service until it is over; 429 if the caller has
   * too many under way.
   */
  public Optional<Problem> refusal(String caller, Incoming incoming) {
    return shares.take(caller, incoming.over())
        ? Optional.empty()
        : Optional.of(
            Problem.of(429, "too-many-at-once", Map.of("limit", shares.each()))
                .withHeader("Retry-After", RETRY_AFTER_SECONDS));
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
