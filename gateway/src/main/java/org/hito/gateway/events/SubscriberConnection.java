package org.hito.gateway.events;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The answer of one subscriber, as server-sent events. Everything runs on the event loop of its
 * connection.
 */
final class SubscriberConnection {

  private static final String RETRY = "retry: 3000\n";
  private static final long GRACE_MILLIS = 5_000;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final String reader;
  private long movedAt;

  SubscriberConnection(Vertx vertx, HttpServerRequest request, String reader) {
    this.vertx = vertx;
    this.request = request;
    this.reader = reader;
    this.response = request.response();
  }

  /** Whose stream it is, for the limits. */
  String reader() {
    return reader;
  }

  /** Sets the head of the answer, which a request for the head alone gets too. */
  static HttpServerResponse head(HttpServerResponse response) {
    return response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
  }

  /** Answers 200 at once and says when to come back after a broken connection. */
  void open(Runnable drained, Runnable gone) {
    head(response);
    movedAt = System.nanoTime();
    response
        .exceptionHandler(broken -> gone.run())
        .closeHandler(closed -> gone.run())
        .drainHandler(
            now -> {
              movedAt = System.nanoTime();
              drained.run();
            });
    response.write(":hito\n" + RETRY + "\n");
    if (response.closed()) {
      gone.run();
    }
  }

  /** Answers a reader that another replica has to serve: it comes back at once, and not here. */
  static void turnAway(HttpServerResponse response) {
    head(response).end(RETRY + "\n");
  }

  /** Sends frames; done when they have left this process. */
  Future<Void> send(Buffer frames) {
    return response.write(frames);
  }

  /**
   * Shows that the stream lives and where it stands. The position is an event with data: there are
   * clients that ignore an id without.
   *
   * @param id the position; null while it is not known
   */
  void beat(String id) {
    response.write(id == null ? ":waiting\n\n" : "event: position\nid: " + id + "\ndata: {}\n\n");
  }

  /** Whether what was sent is still waiting for the reader. */
  boolean isFull() {
    return response.writeQueueFull();
  }

  /** Whether the reader has taken nothing for as long. */
  boolean isStuckFor(long nanos) {
    if (!isFull()) {
      movedAt = System.nanoTime();
    }
    return System.nanoTime() - movedAt > nanos;
  }

  /** Ends the answer; a reader that does not take its end is disconnected. */
  Future<Void> end() {
    long force = vertx.setTimer(GRACE_MILLIS, late -> request.connection().close());
    return response.end(RETRY + "\n").onComplete(sent -> vertx.cancelTimer(force));
  }
}
