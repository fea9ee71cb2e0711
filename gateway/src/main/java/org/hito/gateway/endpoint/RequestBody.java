package org.hito.gateway.endpoint;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.hito.kit.problem.ProblemException;

/** Reads the bodies of requests to the gateway's own endpoints. */
public final class RequestBody {

  private RequestBody() {}

  /** The whole body, which nobody has read yet; a failure with 413 if it is longer than this. */
  public static Future<Buffer> read(HttpServerRequest request, int largest) {
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
    return whole.future();
  }
}
