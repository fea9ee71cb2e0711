package org.hito.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.hito.gateway.exchange.SafeMethods;

/** Answers {@code Expect: 100-continue} (RFC 9110 § 10.1.1). */
final class Continuation {

  private Continuation() {}

  /**
   * Sends 100 to a client that expects it, unless its body would be ignored; false if its body
   * would be refused.
   *
   * @param largest the largest body a service accepts, in bytes
   */
  static boolean isGiven(HttpServerRequest request, long largest) {
    if (!request.headers().contains(HttpHeaders.EXPECT)
        || request.version() == HttpVersion.HTTP_1_0
        || SafeMethods.include(request.method())) {
      return true;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > largest) {
      return false;
    }
    request.response().writeContinue();
    return true;
  }
}
