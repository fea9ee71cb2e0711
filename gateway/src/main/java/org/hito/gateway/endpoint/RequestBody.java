package org.hito.gateway.endpoint;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.hito.kit.problem.ProblemException;

/** Reads the bodies of requests to the gateway's own endpoints. */
public final class RequestBody {

  // less than a replica that is asked to stop waits for what is under way
  private static final long PATIENCE_MILLIS = 8_000;

  private RequestBody() {}

  /**
   * The whole body, which must be unread; fails with 413 if it is longer than this, and with 408 if
   * it does not arrive in time.
   */
  public static Future<Buffer> read(RoutingContext exchange, int largest) {
    HttpServerRequest request = exchange.request();
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    Promise<Buffer> whole = Promise.promise();
    Buffer read = Buffer.buffer();
    request.handler(
        part -> {
          if (read.length() + part.length() > largest) {
            whole.tryFail(new ProblemException(413, "payload-too-large"));
          } else {
            read.appendBuffer(part);
          }
        });
    request.endHandler(end -> whole.tryComplete(read));
    request.exceptionHandler(whole::tryFail);
    request.resume();
    long late =
        exchange
            .vertx()
            .setTimer(
                PATIENCE_MILLIS,
                now -> whole.tryFail(new ProblemException(408, "request-timeout")));
    return whole.future().onComplete(over -> exchange.vertx().cancelTimer(late));
  }
}
