package org.hito.gateway.events.stream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.exchange.Disconnect;
import org.hito.gateway.identity.Credential;

/**
 * The response to one subscriber, as server-sent events. All methods run on the event loop of the
 * connection.
 */
final class SubscriberConnection {

  private static final String RETRY = "retry: 3000\n";
  private static final long GRACE_MILLIS = 5_000;

  /** Larger frames are sent in pieces. */
  static final int PIECE_BYTES = 64 * 1024;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Credential credential;
  private final String limitKey;
  private Runnable drained;
  private boolean inPieces;
  private long movedAt;

  SubscriberConnection(RoutingContext exchange, String limitKey) {
    this.vertx = exchange.vertx();
    this.request = exchange.request();
    this.credential = Credential.of(exchange);
    this.limitKey = limitKey;
    this.response = request.response();
  }

  /** Whose limits the stream counts against. */
  String limitKey() {
    return limitKey;
  }

  /**
   * Runs an action if the reader's credential is no longer accepted; does nothing while that is
   * unknown.
   */
  void ifRefused(Runnable action) {
    credential
        .isAccepted()
        .subscribe()
        .with(
            accepted -> {
              if (!accepted) {
                action.run();
              }
            },
            unknown -> {});
  }

  /** Sets the head of the response, also for HEAD. */
  static HttpServerResponse head(HttpServerResponse response) {
    return response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
        // proxies that compress would hold small events back
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
        .putHeader("X-Accel-Buffering", "no");
  }

  /** Sends 200 at once, with the delay before a reconnect. */
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

  /**
   * Ends the stream of a reader that cannot be served now; it reconnects, perhaps to another
   * replica.
   */
  static void turnAway(HttpServerResponse response) {
    head(response).end(RETRY + "\n");
  }

  /**
   * Sends frames; completes when they have left this process. Large ones are sent in pieces, to see
   * a slow reader take them.
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
   * Sends the position as a sign of life. It is an event with data, since some clients ignore an id
   * without data.
   *
   * @param id the position; null while unknown
   */
  void beat(String id) {
    response.write(id == null ? ":waiting\n\n" : "event: position\nid: " + id + "\ndata: {}\n\n");
  }

  /** Whether the reader has not yet taken everything that was sent. */
  boolean isFull() {
    return inPieces || response.writeQueueFull();
  }

  /** Whether the reader has taken nothing for that long. */
  boolean isStuckFor(long nanos) {
    if (!isFull()) {
      movedAt = System.nanoTime();
    }
    return System.nanoTime() - movedAt > nanos;
  }

  /**
   * Ends the response. A reader that has not taken everything, or does not take the end, is
   * disconnected; it resumes from the last complete position.
   */
  Future<Void> end() {
    if (isFull()) {
      Disconnect.now(request);
      return Future.succeededFuture();
    }
    long force = vertx.setTimer(GRACE_MILLIS, late -> Disconnect.now(request));
    return response.end(RETRY + "\n").onComplete(sent -> vertx.cancelTimer(force));
  }
}
