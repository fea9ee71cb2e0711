package org.hito.gateway.exchange;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads the body of an answer, of limited length. */
public final class BoundedBody {

  private BoundedBody() {}

  /** The whole body; a failure, and the end of the exchange, if it is longer. */
  public static Future<Buffer> of(HttpClientResponse response, int longest) {
    Promise<Buffer> whole = Promise.promise();
    Buffer read = Buffer.buffer();
    response
        .exceptionHandler(whole::tryFail)
        .endHandler(end -> whole.tryComplete(read))
        .handler(
            part -> {
              read.appendBuffer(part);
              if (read.length() > longest) {
                whole.tryFail("the answer is too long");
                response.request().reset();
              }
            });
    return whole.future();
  }
}
