package org.hito.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.hito.gateway.exchange.SafeMethods;

/** Answers clients that ask before they send a body (RFC 9110 § 10.1.1). */
final class Continuation {

  private Continuation() {}

  /**
   * Tells a client that asked to go on, if anybody reads what it would send; false when what it
   * announced would be refused.
   *
   * @param largest how many bytes a service takes
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
