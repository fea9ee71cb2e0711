package org.hito.gateway.webhooks.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.hito.gateway.outbound.ForwardProxy;
import org.hito.gateway.outbound.Proxies;
import org.hito.gateway.webhooks.WebhookSettings;
import org.hito.gateway.webhooks.domain.Outcome;
import org.hito.gateway.webhooks.domain.PublicAddress;
import org.hito.gateway.webhooks.domain.Sink;

/**
 * Calls receivers, with connections and event loops of its own. A name is resolved once for each
 * attempt, and the connection is made to an address that was checked, whatever the name resolves to
 * a moment later. A proxy resolves it itself; it need not be known here then, but a private address
 * is refused if it is. Redirects are not followed.
 */
@ApplicationScoped
public class Receivers {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int LARGEST_ANSWER = 8 * 1024;
  private static final int CONNECTIONS_OF_A_RECEIVER = 64;
  private static final int EVENT_LOOPS = 2;

  // a slow resolution must not delay others
  private static final int NAME_THREADS = 64;

  /** Resolves names. */
  interface Names {

    InetAddress[] of(String name) throws UnknownHostException;
  }

  private static final class NotPublicException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Vertx vertx;
  private final Names names;
  private final boolean isPrivateAllowed;
  private final Duration timeout;
  private final ForwardProxy proxy;
  private final HttpClient client;
  private final WorkerExecutor lookups;

  @Inject
  Receivers(Vertx vertx, WebhookSettings settings, Proxies proxies) {
    this(
        vertx,
        InetAddress::getAllByName,
        settings.privateSinks(),
        settings.timeout(),
        proxies.webhooks());
  }

  Receivers(
      Vertx vertx, Names names, boolean isPrivateAllowed, Duration timeout, ForwardProxy proxy) {
    this.proxy = proxy;
    this.vertx = vertx;
    this.names = names;
    this.isPrivateAllowed = isPrivateAllowed;
    this.timeout = timeout;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
            new PoolOptions()
                .setHttp1MaxSize(CONNECTIONS_OF_A_RECEIVER)
                .setEventLoopSize(EVENT_LOOPS));
    this.lookups = vertx.createSharedWorkerExecutor("hito-webhooks-names", NAME_THREADS);
  }

  /** Sends an event; never fails. */
  Future<Outcome> post(Sink sink, Map<String, String> headers, byte[] event) {
    Promise<Outcome> outcome = Promise.promise();
    Attempt attempt = new Attempt(outcome);
    long timer = vertx.setTimer(timeout.toMillis(), late -> attempt.giveUp());
    attempt.over().onComplete(over -> vertx.cancelTimer(timer));
    Optional<ProxyOptions> through = sink.isSecure() ? proxy.to(sink.host()) : Optional.empty();
    lookups
        .executeBlocking(() -> addresses(sink, attempt, through.isPresent()), false)
        .compose(
            addresses ->
                through.isPresent()
                    ? client.request(options(sink, headers).setProxyOptions(through.get()))
                    : connect(sink, addresses, headers, attempt))
        .compose(request -> attempt.send(request, Buffer.buffer(event)))
        .onFailure(attempt::failed);
    return outcome.future();
  }

  private List<InetAddress> addresses(Sink sink, Attempt attempt, boolean mayBeUnknown)
      throws UnknownHostException {
    if (attempt.over().isComplete()) {
      throw new UnknownHostException("too late");
    }
    if (!isPrivateAllowed && !sink.seemsPublic()) {
      throw new NotPublicException();
    }
    List<InetAddress> found = found(sink.host(), mayBeUnknown);
    for (InetAddress address : found) {
      if (!isPrivateAllowed && !PublicAddress.is(address.getAddress())) {
        throw new NotPublicException();
      }
    }
    return found;
  }

  private List<InetAddress> found(String name, boolean mayBeUnknown) throws UnknownHostException {
    try {
      return List.of(names.of(name));
    } catch (UnknownHostException unknown) {
      if (mayBeUnknown) {
        return List.of();
      }
      throw unknown;
    }
  }

  /** Connects to the first address that accepts. */
  private Future<HttpClientRequest> connect(
      Sink sink, List<InetAddress> addresses, Map<String, String> headers, Attempt attempt) {
    List<InetAddress> others = addresses.subList(1, addresses.size());
    return client
        .request(options(sink, headers).setServer(server(addresses.get(0), sink)))
        .recover(
            failure ->
                others.isEmpty() || attempt.over().isComplete()
                    ? Future.failedFuture(failure)
                    : connect(sink, others, headers, attempt));
  }

  private static SocketAddress server(InetAddress address, Sink sink) {
    return SocketAddress.inetSocketAddress(new InetSocketAddress(address, sink.port()));
  }

  private static RequestOptions options(Sink sink, Map<String, String> headers) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(sink.address().getHost()) // IPv6 in brackets, as the Host header has it
            .setPort(sink.port())
            .setURI(sink.target())
            .setSsl(sink.isSecure());
    headers.forEach(options::putHeader);
    return options;
  }

  /** A request under way: its outcome is known with the head of the answer. */
  private final class Attempt {

    private final Promise<Outcome> outcome;
    private final Promise<Void> over = Promise.promise();
    private volatile HttpClientRequest request;

    Attempt(Promise<Outcome> outcome) {
      this.outcome = outcome;
    }

    Future<Void> over() {
      return over.future();
    }

    Future<HttpClientResponse> send(HttpClientRequest opened, Buffer event) {
      request = opened;
      if (outcome.future().isComplete()) {
        opened.reset(); // too late
        return Future.failedFuture("late");
      }
      return opened.send(event).onSuccess(this::answered);
    }

    private void answered(HttpClientResponse response) {
      int[] bytes = {0};
      response.handler(
          part -> {
            bytes[0] += part.length();
            if (bytes[0] > LARGEST_ANSWER) {
              request.reset();
            }
          });
      response.exceptionHandler(cut -> over.tryComplete());
      response.endHandler(read -> over.tryComplete());
      outcome.tryComplete(
          Outcome.answered(
              response.statusCode(),
              RequestedDelay.of(response.getHeader("Retry-After"), Instant.now())));
    }

    void giveUp() {
      outcome.tryComplete(
          Outcome.unanswered("no answer within %d seconds".formatted(timeout.toSeconds())));
      over.tryComplete();
      if (request != null) {
        request.reset();
      }
    }

    void failed(Throwable failure) {
      outcome.tryComplete(Outcome.unanswered(cause(failure)));
      over.tryComplete();
    }
  }

  /** Why there is no answer, in words that reveal nothing about this network. */
  private static String cause(Throwable failure) {
    if (failure instanceof NotPublicException) {
      return "not a public https address";
    }
    if (failure instanceof UnknownHostException) {
      return "name not found";
    }
    if (failure instanceof ConnectException) {
      return "no connection";
    }
    if (failure instanceof SSLException || failure.getCause() instanceof SSLException) {
      return "no trusted TLS connection";
    }
    return "connection lost";
  }
}
