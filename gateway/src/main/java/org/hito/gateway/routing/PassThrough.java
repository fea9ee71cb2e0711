package org.hito.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.exchange.RequestIds;
import org.hito.gateway.exchange.RequestTarget;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.inbound.Incoming;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.gateway.upstream.UpstreamClient;
import org.hito.kit.problem.Problem;
import org.hito.kit.request.PublicPath;
import org.hito.kit.request.RequestId;

/** Rewrites one exchange on its way through: headers, path, and failures. */
final class PassThrough implements ProxyInterceptor {

  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

  private final RoutingContext exchange;
  private final String path;
  private final Incoming incoming;
  private final UpstreamClient upstream;
  private final String passport;
  private final ProblemAnswers answers;

  /** The body of a problem where no service has answered; null otherwise. */
  private Buffer ours;

  PassThrough(
      RoutingContext exchange,
      String path,
      Incoming incoming,
      UpstreamClient upstream,
      String passport,
      ProblemAnswers answers) {
    this.exchange = exchange;
    this.path = path;
    this.incoming = incoming;
    this.upstream = upstream;
    this.passport = passport;
    this.answers = answers;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    MultiMap headers = proxy.request().headers();
    HeaderRules.cleanRequest(headers);
    addOurs(headers);
    proxy.request().setURI(uri());
    frameBody(proxy);
    ContextInternal eventLoop = ContextInternal.current();
    return Future.fromCompletionStage(upstream.guarded(incoming, () -> send(proxy)), eventLoop)
        .recover(failure -> Future.succeededFuture(problem(proxy, failure)));
  }

  private Future<ProxyResponse> send(ProxyContext proxy) {
    return proxy.sendRequest().compose(response -> EarlyAnswer.keep(incoming, response));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    if (ForeignAnswer.is(proxy.response())) {
      proxy.response().getBody().stream().resume();
      Buffer problem = replace(proxy.response(), UpstreamProblems.foreign());
      proxy.response().setBody(Body.body(problem));
    }
    MultiMap headers = proxy.response().headers();
    Trail.of(exchange).endsWith(headers.get(Problem.CODE_HEADER));
    HeaderRules.cleanResponse(headers);
    dropAbsentBody(proxy.response());
    Compression.apply(exchange.request(), proxy.response());
    return Trail.of(exchange)
        .keep(proxy.response().getStatusCode())
        .compose(kept -> ours == null ? proxy.sendResponse() : sendOurs(proxy.response()))
        .onComplete(sent -> incoming.finish());
  }

  /** The proxy fails if a client leaves before there is a request to a service to reset. */
  private Future<Void> sendOurs(ProxyResponse problem) {
    HttpServerResponse response = exchange.response();
    if (response.ended() || response.closed()) {
      return Future.succeededFuture();
    }
    response.setStatusCode(problem.getStatusCode()).headers().addAll(problem.headers());
    return response.end(ours);
  }

  /** The proxy would announce a chunked body where there is none. */
  private void dropAbsentBody(ProxyResponse response) {
    boolean absent =
        WITHOUT_BODY.contains(response.getStatusCode())
            || exchange.request().method().equals(HttpMethod.HEAD);
    if (absent && response.getBody() != null && response.getBody().length() < 0) {
      response.getBody().stream().resume();
      response.setBody(null);
    }
  }

  /**
   * The body of a safe method is dropped, and nothing waits for it. HTTP/2 need not announce the
   * length of a body; HTTP/1 must announce how it ends.
   */
  private void frameBody(ProxyContext proxy) {
    HttpServerRequest request = exchange.request();
    if (incoming.isWithoutBody()) {
      proxy.request().setBody(null);
      request.resume();
    } else if (request.version() == HttpVersion.HTTP_2
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      request.headers().set(HttpHeaders.TRANSFER_ENCODING, "chunked");
    }
  }

  private void addOurs(MultiMap headers) {
    Call call = Call.of(exchange);
    headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + passport);
    headers.set(RequestId.HEADER, RequestIds.of(exchange));
    headers.set("X-Forwarded-For", call.client());
    headers.set("X-Forwarded-Proto", call.scheme());
    headers.set("X-Forwarded-Host", call.authority());
    if (!path.equals(exchange.normalizedPath())) {
      headers.set(PublicPath.HEADER, RequestTarget.escaped(exchange.normalizedPath()));
    }
  }

  /** The normalised path by which the request was routed. */
  private String uri() {
    String query = exchange.request().query();
    return RequestTarget.escaped(query == null ? path : path + "?" + query);
  }

  private ProxyResponse problem(ProxyContext proxy, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    Problem problem = UpstreamProblems.of(cause);
    ProxyResponse response = proxy.request().release().response();
    // the pipe to a service that does not read would hold the rest of the body
    exchange.request().handler(null).resume();
    ours = replace(response, problem);
    return response.setBody(null);
  }

  private Buffer replace(ProxyResponse response, Problem problem) {
    response.headers().clear();
    response.setStatusCode(problem.status());
    return answers.write(exchange, problem, response.headers());
  }
}
