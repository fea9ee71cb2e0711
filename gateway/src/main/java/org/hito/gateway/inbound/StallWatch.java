package org.hito.gateway.inbound;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.streams.WriteStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Detects an exchange that occupies a connection without progress, and its cause: the client
 * stopped sending its request or taking its response, or the service stopped reading the request.
 * Time spent waiting for a response does not count.
 */
final class StallWatch {

  private static final int LOOKS = 4;
  // the patience may become shorter while an exchange is under way
  private static final long LONGEST_PAUSE_MILLIS = 500;

  private final HttpServerRequest request;
  private final Future<Void> read;
  private final WriteStream<?> upload;
  private final Limits limits;
  private final long startedAt = System.nanoTime();
  private long movedAt = startedAt;
  private long progress;

  /**
   * How long an exchange may take.
   *
   * @param client how long the client may stop, at any one time
   * @param service how long the service may stop reading the request
   * @param whole how long a client may take in total, so that a trickling one does not occupy a
   *     connection forever
   */
  record Limits(Supplier<Duration> client, Duration service, Duration whole) {}

  private StallWatch(
      HttpServerRequest request, Future<Void> read, WriteStream<?> upload, Limits limits) {
    this.request = request;
    this.read = read;
    this.upload = upload;
    this.limits = limits;
  }

  /**
   * Watches an exchange until it is over.
   *
   * @param read completes when the whole request has arrived
   * @param upload where the request goes
   * @param stalled runs once, with the reason, when a limit is exceeded
   */
  static void begin(
      Vertx vertx,
      HttpServerRequest request,
      Future<Void> read,
      WriteStream<?> upload,
      Limits limits,
      Future<?> over,
      Consumer<Exception> stalled) {
    var watch = new StallWatch(request, read, upload, limits);
    long looks =
        vertx.setPeriodic(
            pauseMillis(limits.client().get()),
            timer -> {
              Exception reason = watch.look();
              if (reason != null) {
                vertx.cancelTimer(timer);
                stalled.accept(reason);
              }
            });
    over.onComplete(ended -> vertx.cancelTimer(looks));
  }

  /** How long to pause between two looks at a client that may stop for this long. */
  static long pauseMillis(Duration patience) {
    return Math.max(1, Math.min(LONGEST_PAUSE_MILLIS, patience.toMillis() / LOOKS));
  }

  /** The reason to abort the exchange, or null. */
  private Exception look() {
    long now = System.nanoTime();
    boolean uploading = !read.isComplete();
    boolean servicesTurn = uploading && upload.writeQueueFull();
    boolean clientsTurn = !servicesTurn && (uploading || isFull(request.response()));
    long moved = request.bytesRead() + request.response().bytesWritten() + flushed();
    if (moved != progress || !(servicesTurn || clientsTurn)) {
      progress = moved;
      movedAt = now;
    }
    if (clientsTurn
        && (now - movedAt > limits.client().get().toNanos()
            || now - startedAt > limits.whole().toNanos())) {
      return new ClientStalled();
    }
    return servicesTurn && now - movedAt > limits.service().toNanos()
        ? new TimeoutException("the service stopped reading")
        : null;
  }

  /** Changes whenever the client takes a byte. */
  private long flushed() {
    ChannelOutboundBuffer queue =
        ((ConnectionBase) request.connection()).channel().unsafe().outboundBuffer();
    if (queue == null) {
      return 0;
    }
    long current = queue.current() instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
    return -queue.totalPendingWriteBytes() + current;
  }

  private static boolean isFull(HttpServerResponse response) {
    return !response.ended() && response.writeQueueFull();
  }
}
