package org.hito.gateway.endpoint;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.hito.kit.problem.ProblemException;

/** Reads the bodies of requests to the gateway's own endpoints. */
public final class RequestBody {

  // less than a replica that is asked to stop waits for what is under way
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
  // the largest form over a slow line, but not a body that trickles forever
  private static final Duration DEADLINE = Duration.ofMinutes(3);
  private static final long LOOK_MILLIS = 500;

  private final int largest;
  private final Promise<Buffer> whole = Promise.promise();
  private final Buffer read = Buffer.buffer();
  private final long startedAt = System.nanoTime();
  private volatile long movedAt = startedAt;

  private RequestBody(int largest) {
    this.largest = largest;
  }

  /**
   * The whole body, which must be unread; fails with 413 if it is longer than this, and with 408 if
   * it stops arriving or takes too long in total.
   */
  public static Future<Buffer> read(RoutingContext exchange, int largest) {
    HttpServerRequest request = exchange.request();
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    var body = new RequestBody(largest);
    request.handler(body::take);
    request.endHandler(end -> body.whole.tryComplete(body.read));
    request.exceptionHandler(body.whole::tryFail);
    request.resume();
    long looks = exchange.vertx().setPeriodic(LOOK_MILLIS, timer -> body.look());
    return body.whole.future().onComplete(over -> exchange.vertx().cancelTimer(looks));
  }

  private void take(Buffer part) {
    movedAt = System.nanoTime();
    if (whole.future().isComplete()) {
      return;
    }
    if (read.length() + part.length() > largest) {
      whole.tryFail(new ProblemException(413, "payload-too-large"));
    } else {
      read.appendBuffer(part);
    }
  }

  private void look() {
    long now = System.nanoTime();
    if (now - movedAt > LONGEST_PAUSE.toNanos() || now - startedAt > DEADLINE.toNanos()) {
      whole.tryFail(new ProblemException(408, "request-timeout"));
    }
  }
}
