package org.hito.gateway.events.stream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.hito.gateway.exchange.Disconnect;

/**
 * The answer of one subscriber, as server-sent events. Everything runs on the event loop of its
 * connection.
 */
final class SubscriberConnection {

  private static final String RETRY = "retry: 3000\n";
  private static final long GRACE_MILLIS = 5_000;
  private static final int PIECE_BYTES = 64 * 1024;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final String limitKey;
  private Runnable drained;
  private boolean inPieces;
  private long movedAt;

  SubscriberConnection(Vertx vertx, HttpServerRequest request, String limitKey) {
    this.vertx = vertx;
    this.request = request;
    this.limitKey = limitKey;
    this.response = request.response();
  }

  /** Whose limits the stream counts against. */
  String limitKey() {
    return limitKey;
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
    this.drained = drained;
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

  /** Answers a reader that cannot be served here and now: it comes back, perhaps elsewhere. */
  static void turnAway(HttpServerResponse response) {
    head(response).end(RETRY + "\n");
  }

  /**
   * Sends frames; done when they have left this process. Large ones leave piece by piece, so that a
   * slow reader is seen to take them.
   */
  Future<Void> send(Buffer frames) {
    if (frames.length() <= PIECE_BYTES) {
      return response.write(frames);
    }
    inPieces = true;
    return sendFrom(frames, 0)
        .onSuccess(
            sent -> {
              inPieces = false;
              drained.run();
            });
  }

  private Future<Void> sendFrom(Buffer frames, int start) {
    int end = Math.min(frames.length(), start + PIECE_BYTES);
    return response
        .write(frames.slice(start, end))
        .compose(
            sent -> {
              movedAt = System.nanoTime();
              return end == frames.length() ? Future.succeededFuture() : sendFrom(frames, end);
            });
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
    return inPieces || response.writeQueueFull();
  }

  /** Whether the reader has taken nothing for as long. */
  boolean isStuckFor(long nanos) {
    if (!isFull()) {
      movedAt = System.nanoTime();
    }
    return System.nanoTime() - movedAt > nanos;
  }

  /**
   * Ends the answer. A reader that does not take its end, or has part of a frame, is disconnected:
   * it comes back with the last position it has whole.
   */
  Future<Void> end() {
    if (inPieces) {
      Disconnect.now(request);
      return Future.succeededFuture();
    }
    long force = vertx.setTimer(GRACE_MILLIS, late -> Disconnect.now(request));
    return response.end(RETRY + "\n").onComplete(sent -> vertx.cancelTimer(force));
  }
}
