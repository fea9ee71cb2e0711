package org.hito.gateway.events.stream;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hito.gateway.events.EventSettings;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.events.ring.RingWalk;

/**
 * One subscriber's open stream.
 *
 * <pre>
 *   waiting ──▶ catching up ──▶ following ──▶ ended
 * </pre>
 *
 * It waits until this replica reads the log, catches up slice by slice with what the ring no longer
 * has, and then walks the ring at its own pace. It holds nothing but its place and what was sent
 * last, so a slow reader costs one slice or one socket buffer. Once the ring has moved past it, or
 * it takes nothing for long, it is cut and may come back with its last id.
 *
 * <p>Everything but {@link #wake} and {@link #end} runs on the event loop of its connection.
 */
final class Subscription {

  private static final long RETRY_MILLIS = 1_000;

  private final Context loop;
  private final SubscriberConnection connection;
  private final EventRequest wanted;
  private final FactRing ring;
  private final CatchUp catchUp;
  private final Subscriptions subscriptions;
  private final EventSettings settings;
  private final AtomicBoolean woken = new AtomicBoolean();

  private boolean waiting = true;
  private volatile boolean closed;
  private long heartbeat;
  private String id;

  /** Its way through the ring; null before it has caught up. */
  private RingWalk walk;

  Subscription(
      Context loop,
      SubscriberConnection connection,
      EventRequest wanted,
      FactRing ring,
      CatchUp catchUp,
      Subscriptions subscriptions,
      EventSettings settings) {
    this.loop = loop;
    this.connection = connection;
    this.wanted = wanted;
    this.ring = ring;
    this.catchUp = catchUp;
    this.subscriptions = subscriptions;
    this.settings = settings;
  }

  /** Whose stream it is, for the limits. */
  String reader() {
    return connection.reader();
  }

  /** Answers at once; what is wanted comes as soon as this replica can give it. */
  void open() {
    id = wanted.start().after().map(Position::encode).orElse(null);
    subscriptions.add(this);
    heartbeat = loop.owner().setPeriodic(settings.heartbeat().toMillis(), timer -> beat());
    connection.open(this::pump, this::close);
    begin();
  }

  /** Says that there is something new; called by the reader's thread, never blocks. */
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

  private void begin() {
    FactRing.Edge newest = ring.newest();
    if (newest == null || closed) {
      return;
    }
    waiting = false;
    Start start = wanted.start();
    if (start.after().isPresent()) {
      beginAfter(start.after().get(), newest.position());
    } else if (start.since().isPresent()) {
      catchUp
          .begin(start.since().get(), this::isOpen)
          .onComplete(onLoop(position -> ifOpen(() -> catchUpFrom(position)), this::begin));
    } else {
      standAt(newest.position());
      follow(RingWalk.from(ring, wanted.filter(), newest));
    }
  }

  /** A position ahead of all there is ends the stream: coming back, its reader learns why. */
  private void beginAfter(Position position, Position newest) {
    if (newest.reaches(position)) {
      catchUpFrom(position);
    } else {
      catchUp
          .isInLog(position)
          .onComplete(onLoop(isThere -> ifOpen(() -> beginIf(isThere, position)), this::begin));
    }
  }

  private void beginIf(boolean isThere, Position position) {
    if (isThere) {
      catchUpFrom(position);
    } else {
      finish();
    }
  }

  private boolean isOpen() {
    return !closed;
  }

  private void standAt(Position position) {
    id = position.encode();
    connection.beat(id);
  }

  private void catchUpFrom(Position start) {
    standAt(start);
    catchUpAfter(start);
  }

  private void catchUpAfter(Position from) {
    Optional<RingWalk> reached = RingWalk.after(ring, wanted.filter(), from);
    if (reached.isPresent()) {
      follow(reached.get());
    } else {
      catchUp
          .next(from, wanted.filter(), this::isOpen)
          .onComplete(onLoop(this::send, () -> catchUpAfter(from)));
    }
  }

  private void send(CatchUp.Slice slice) {
    if (closed) {
      catchUp.release(slice);
      return;
    }
    id = slice.after().encode();
    if (slice.bytes() == 0) {
      catchUpAfter(slice.after());
    } else {
      connection
          .send(slice.frames())
          .onComplete(left -> catchUp.release(slice))
          .onSuccess(sent -> loop.runOnContext(now -> ifOpen(() -> catchUpAfter(slice.after()))));
    }
  }

  private void follow(RingWalk reached) {
    walk = reached;
    pump();
  }

  private void pump() {
    woken.set(false);
    if (closed) {
      return;
    }
    if (waiting) {
      begin();
    } else if (walk != null) {
      walk();
    }
  }

  private void walk() {
    while (walk.isBehind() && !walk.isOvertaken() && !connection.isFull()) {
      Buffer batch = walk.next();
      if (batch != null) {
        connection.send(batch);
      }
    }
    id = walk.id();
    if (walk.isOvertaken()) {
      cut();
    }
  }

  private void beat() {
    if (connection.isStuckFor(settings.patience().toNanos())) {
      cut();
    } else if (!connection.isFull()) {
      connection.beat(id);
    }
  }

  /** Ends a stream whose reader is too slow. */
  private void cut() {
    subscriptions.countCut();
    finish();
  }

  private Future<Void> finish() {
    if (closed) {
      return Future.succeededFuture();
    }
    close();
    return connection.end();
  }

  private void close() {
    closed = true;
    loop.owner().cancelTimer(heartbeat);
    subscriptions.remove(this);
  }

  /**
   * Goes on, open or not, with what was read from the log. A position the log has lost ends the
   * stream: coming back, its reader learns why. While the log cannot be read, it is tried again.
   */
  private <T> Handler<AsyncResult<T>> onLoop(Consumer<T> next, Runnable again) {
    return read ->
        loop.runOnContext(
            now -> {
              if (read.succeeded()) {
                next.accept(read.result());
              } else if (read.cause() instanceof CatchUp.PositionGoneException) {
                finish();
              } else {
                loop.owner().setTimer(RETRY_MILLIS, later -> ifOpen(again));
              }
            });
  }

  private void ifOpen(Runnable step) {
    if (!closed) {
      step.run();
    }
  }
}
