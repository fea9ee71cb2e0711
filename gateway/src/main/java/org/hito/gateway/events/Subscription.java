package org.hito.gateway.events;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One subscriber's open stream. It walks the ring at its own pace and holds nothing but its place
 * there, so a slow reader costs one socket buffer; once the ring has moved past it, it is cut and
 * may come back with its last id.
 *
 * <p>Everything but {@link #wake} and {@link #end} runs on the event loop of its connection.
 */
final class Subscription {

  private static final int BATCH_BYTES = 32 * 1024;
  private static final String RETRY = "retry: 3000\n";
  private static final long GRACE_MILLIS = 5_000;

  private final Context loop;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final EventFilter filter;
  private final FactRing ring;
  private final Subscriptions subscriptions;
  private final AtomicBoolean woken = new AtomicBoolean();

  private boolean following;
  private boolean closed;
  private boolean stuckAtLastBeat;
  private long heartbeat;
  private long cursor;
  private String id;

  /** The reader's own position while it is ahead of the ring's; null once they agree. */
  private Position own;

  Subscription(
      Context loop,
      HttpServerRequest request,
      EventFilter filter,
      FactRing ring,
      Subscriptions subscriptions) {
    this.loop = loop;
    this.request = request;
    this.response = request.response();
    this.filter = filter;
    this.ring = ring;
    this.subscriptions = subscriptions;
  }

  /** Sends the head and where the stream begins, so that the reader sees it open at once. */
  void open(Position from, long heartbeatMillis) {
    id = from.encode();
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .exceptionHandler(gone -> close())
        .closeHandler(gone -> close())
        .drainHandler(drained -> pump());
    subscriptions.add(this);
    heartbeat = loop.owner().setPeriodic(heartbeatMillis, timer -> beat());
    response.write(":hito\n" + RETRY + "id: " + id + "\n\n");
    if (response.closed()) {
      close();
    }
  }

  /** Goes on with what comes after an edge of the ring. */
  void follow(FactRing.Edge edge) {
    cursor = edge.sequence();
    following = true;
    pump();
  }

  /** Goes on after a position; false when the ring no longer reaches back that far. */
  boolean follow(Position from) {
    if (closed) {
      return true;
    }
    FactRing.Edge oldest = ring.oldest();
    if (!from.reaches(oldest.position())) {
      return false;
    }
    own = from;
    follow(oldest);
    return true;
  }

  /** Whether this reader wants a fact; safe on any thread. */
  boolean wants(StreamedFact fact) {
    return filter.accepts(fact);
  }

  /** Sends what was read for this reader alone; done when it has left this process. */
  Future<Void> send(Buffer frames, Position after) {
    if (closed) {
      return Future.failedFuture("closed");
    }
    id = after.encode();
    return frames.length() == 0 ? Future.succeededFuture() : response.write(frames);
  }

  /** Says that the ring has something new; called by the reader's thread, never blocks. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      loop.runOnContext(now -> pump());
    }
  }

  /** Ends the stream from outside, telling the reader when to come back. */
  Future<Void> end() {
    Promise<Void> ended = Promise.promise();
    loop.runOnContext(now -> finish().onComplete(ended));
    return ended.future();
  }

  /** Ends a stream whose reader is too slow. */
  void cut() {
    if (!closed) {
      subscriptions.countCut();
      finish();
    }
  }

  private void pump() {
    woken.set(false);
    if (!following || closed) {
      return;
    }
    long end = ring.newest().sequence();
    while (cursor < end && !isOvertaken() && !response.writeQueueFull()) {
      Buffer batch = collect(end);
      if (batch != null) {
        response.write(batch);
      }
    }
    if (isOvertaken()) {
      cut();
    }
  }

  /** The next frames this reader wants, or null when it wants none; one alone is not copied. */
  private Buffer collect(long end) {
    Buffer batch = null;
    boolean copied = false;
    while (cursor < end && (batch == null || batch.length() < BATCH_BYTES)) {
      FactRing.Entry entry = ring.at(cursor);
      if (entry == null) {
        return batch;
      }
      cursor++;
      Buffer frame = frame(entry);
      if (frame != null && batch != null) {
        batch = (copied ? batch : batch.copy()).appendBuffer(frame);
        copied = true;
      } else if (frame != null) {
        batch = frame;
      }
    }
    return batch;
  }

  private boolean isOvertaken() {
    return cursor < ring.oldest().sequence();
  }

  private Buffer frame(FactRing.Entry entry) {
    StreamedFact fact = entry.fact();
    if (own == null) {
      id = entry.id();
      return filter.accepts(fact) ? entry.frame() : null;
    }
    boolean seen = fact.offset() < own.next(fact.topic(), fact.partition());
    if (!seen) {
      own = own.with(fact.topic(), fact.partition(), fact.offset() + 1);
      id = own.encode();
    }
    Buffer frame = seen || !filter.accepts(fact) ? null : fact.frame(id);
    if (entry.after().reaches(own)) {
      own = null;
      id = entry.id();
    }
    return frame;
  }

  /** A reader that took nothing between two beats is cut. */
  private void beat() {
    boolean stuck = response.writeQueueFull();
    if (!stuck) {
      response.write(":hb\nid: " + id + "\n\n");
    } else if (stuckAtLastBeat) {
      cut();
    }
    stuckAtLastBeat = stuck;
  }

  private Future<Void> finish() {
    if (closed) {
      return Future.succeededFuture();
    }
    close();
    long force = loop.owner().setTimer(GRACE_MILLIS, late -> request.connection().close());
    return response.end(RETRY + "\n").onComplete(sent -> loop.owner().cancelTimer(force));
  }

  private void close() {
    closed = true;
    loop.owner().cancelTimer(heartbeat);
    subscriptions.remove(this);
  }
}
