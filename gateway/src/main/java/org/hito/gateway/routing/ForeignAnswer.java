package org.hito.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Locale;
import org.hito.kit.problem.Problem;

/**
 * Recognises answers that no service gives: HTML pages, and failures that are not problems. Either
 * something else listens at the service's address, or the answer reveals more than callers should
 * know.
 */
final class ForeignAnswer {

  private ForeignAnswer() {}

  static boolean is(ProxyResponse response) {
    String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
    String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
    boolean isPage = lower.startsWith("text/html") || lower.startsWith("application/xhtml");
    boolean isFailure = response.getStatusCode() >= 500 && !lower.startsWith(Problem.MEDIA_TYPE);
    return response.getBody() != null && (isPage || isFailure);
  }
}
