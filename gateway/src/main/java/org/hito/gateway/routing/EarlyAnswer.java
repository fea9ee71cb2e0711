package org.hito.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import org.hito.gateway.inbound.Incoming;

/**
 * An answer that a service sends before it has the whole request, such as a refused upload. The
 * service may close its connection right after it, and Vert.x then drops unread bytes, so a short
 * answer is read at once.
 */
final class EarlyAnswer {

  private static final int SHORT = 65_536;

  private EarlyAnswer() {}

  static Future<ProxyResponse> keep(Incoming incoming, ProxyResponse response) {
    if (incoming.read().isComplete() || !isShort(response.getBody())) {
      return Future.succeededFuture(response);
    }
    var answer = (HttpClientResponse) response.getBody().stream();
    Future<ProxyResponse> kept = answer.body().map(content -> response.setBody(Body.body(content)));
    answer.resume();
    return kept;
  }

  private static boolean isShort(Body body) {
    return body != null && body.length() >= 0 && body.length() <= SHORT;
  }
}
