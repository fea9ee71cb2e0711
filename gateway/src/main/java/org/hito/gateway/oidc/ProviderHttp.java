package org.hito.gateway.oidc;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.hito.gateway.exchange.BoundedBody;
import org.hito.gateway.outbound.ForwardProxy;

/** Calls identity providers, with a short time limit, and through the proxy if there is one. */
public final class ProviderHttp {

  private static final long CONNECT_MILLIS = 2_000;
  private static final long ANSWER_MILLIS = 4_000;
  private static final int LONGEST_ANSWER = 1024 * 1024;

  private final HttpClient client;
  private final ForwardProxy proxy;

  public ProviderHttp(Vertx vertx, ForwardProxy proxy) {
    this.proxy = proxy;
    this.client = vertx.createHttpClient();
  }

  /** A provider's answer. */
  public record Answer(int status, Buffer body) {}

  /** The document at an address; fails if there is none. */
  Future<Buffer> get(String address) {
    return request(HttpMethod.GET, address)
        .compose(HttpClientRequest::send)
        .compose(ProviderHttp::read)
        .compose(
            answer ->
                answer.status() == 200
                    ? Future.succeededFuture(answer.body())
                    : Future.failedFuture("answers " + answer.status() + " at " + address));
  }

  /** The answer to a form, whatever its status. */
  public Future<Answer> post(String address, String form, MultiMap headers) {
    return request(HttpMethod.POST, address)
        .compose(
            request -> {
              request.headers().addAll(headers);
              request.putHeader("Content-Type", "application/x-www-form-urlencoded");
              return request.send(form);
            })
        .compose(ProviderHttp::read);
  }

  private Future<HttpClientRequest> request(HttpMethod method, String address) {
    var options =
        new RequestOptions()
            .setMethod(method)
            .setAbsoluteURI(address)
            .setConnectTimeout(CONNECT_MILLIS)
            .setTimeout(ANSWER_MILLIS);
    if (options.isSsl()) {
      proxy.to(options.getHost()).ifPresent(options::setProxyOptions);
    }
    return client.request(options).map(request -> request.putHeader("Accept", "application/json"));
  }

  private static Future<Answer> read(HttpClientResponse response) {
    return BoundedBody.of(response, LONGEST_ANSWER)
        .map(body -> new Answer(response.statusCode(), body));
  }
}
