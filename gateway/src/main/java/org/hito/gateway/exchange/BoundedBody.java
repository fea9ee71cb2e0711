package org.hito.gateway.exchange;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the body of an answer, of limited length. */
public final class BoundedBody {

  private BoundedBody() {}

  /** The whole body; fails and ends the exchange if it is longer than the limit. */
  public static Future<Buffer> of(HttpClientResponse response, int longest) {
    Promise<Buffer> whole = Promise.promise();
    // appending each part to one buffer would copy all earlier parts again
    List<Buffer> parts = new ArrayList<>();
    var length = new AtomicInteger();
    response
        .exceptionHandler(whole::tryFail)
        .endHandler(end -> whole.tryComplete(joined(parts, length.get())))
        .handler(
            part -> {
              parts.add(part);
              if (length.addAndGet(part.length()) > longest) {
                parts.clear();
                whole.tryFail("the answer is too long");
                response.request().reset();
              }
            });
    return whole.future();
  }

  private static Buffer joined(List<Buffer> parts, int length) {
    Buffer whole = Buffer.buffer(length);
    parts.forEach(whole::appendBuffer);
    return whole;
  }
}
