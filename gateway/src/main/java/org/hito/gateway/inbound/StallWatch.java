package org.hito.gateway.inbound;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/**
 * Detects a client that holds a place but stops sending its request or taking its response. Time spent waiting for the service does not count.
 */
final class StallWatch {

  private static final int LOOKS = 4;

  private final HttpServerRequest request;
  private final Future<Void> read;
  private final long patience;
  private long movedAt = System.nanoTime();
  private long bytes;

  private StallWatch(HttpServerRequest request, Future<Void> read, Duration patience) {
    this.request = request;
    this.read = read;
    this.patience = patience.toNanos();
  }

  /**
   * Watches an exchange until it is over.
   *
   * @param read completes when the whole request has arrived
   * @param patience how long the client may stop
   * @param stalled runs when it stops for longer
   */
  static void begin(
      Vertx vertx,
      HttpServerRequest request,
      Future<Void> read,
      Duration patience,
      Future<?> over,
      Runnable stalled) {
    var watch = new StallWatch(request, read, patience);
    long looks =
        vertx.setPeriodic(
            Math.max(1, patience.toMillis() / LOOKS),
            timer -> {
              if (watch.isStalled()) {
                vertx.cancelTimer(timer);
                stalled.run();
              }
            });
    over.onComplete(ended -> vertx.cancelTimer(looks));
  }

  private boolean isStalled() {
    long now = System.nanoTime();
    long moved = request.bytesRead() + request.response().bytesWritten();
    boolean clientsTurn = !read.isComplete() || isFull(request.response());
    if (moved != bytes || !clientsTurn) {
      bytes = moved;
      movedAt = now;
    }
    return now - movedAt > patience;
  }

  private static boolean isFull(HttpServerResponse response) {
    return !response.ended() && response.writeQueueFull();
  }
}
