package org.hito.gateway.events.stream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * It waits until this replica reads the log, catches up with what the ring no longer has ({@link
 * Approach}), and then walks the ring at its own pace. It keeps only its position and what was sent
 * last in memory, so a slow reader costs one slice or one small batch. Large batches count among
 * the slices, which take a bounded number of bytes in all. A reader that the ring has overtaken, or
 * that takes nothing for too long, is disconnected and may resume from its last id.
 *
 * <p>Everything but {@link #wake} and {@link #end} runs on the event loop of its connection.
 */
final class Subscription implements Approach.Stream {

  /** A sixth of the patience is left for a stream whose memory others wait for. */
  private static final int IN_THE_WAY = 6;

  private final Context loop;
  private final SubscriberConnection connection;
  private final EventRequest wanted;
  private final CatchUp catchUp;
  private final Subscriptions subscriptions;
  private final EventSettings settings;
  private final Approach approach;
  private final AtomicBoolean woken = new AtomicBoolean();

  private volatile boolean closed;
  private long heartbeat;
  private String id;

  /** The slice that is being sent, or null. */
  private CatchUp.Slice<Frames> held;

  /** The walk through the ring; null before the ring is reached. */
  private RingWalk walk;

  /** Whether a large batch waits for memory. */
  private boolean waiting;

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
    this.catchUp = catchUp;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.approach = new Approach(loop, this, wanted, ring, catchUp, () -> !closed);
  }

  /** Whose limits the stream counts against. */
  @Override
  public String limitKey() {
    return connection.limitKey();
  }

  /** Answers at once; the facts follow as soon as this replica has them. */
  void open() {
    id = wanted.start().after().map(Position::encode).orElse(null);
    subscriptions.add(this);
    heartbeat = loop.owner().setPeriodic(settings.heartbeat().toMillis(), timer -> beat());
    connection.open(this::pump, this::close);
    pump();
  }

  /** Signals that there are new facts; called by the reader's thread, never blocks. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      loop.runOnContext(now -> pump());
    }
  }

  /** Ends the stream from outside and tells its reader when to come back. */
  Future<Void> end() {
    Promise<Void> ended = Promise.promise();
    loop.runOnContext(now -> finish().onComplete(ended));
    return ended.future();
  }

  @Override
  public void reach(Position position) {
    id = position.encode();
    connection.beat(id);
  }

  @Override
  public void send(CatchUp.Slice<Frames> slice, Runnable then) {
    id = slice.after().encode();
    if (slice.bytes() == 0) {
      then.run();
      return;
    }
    held = slice;
    connection
        .send(slice.gathered().buffer())
        .onComplete(left -> release())
        .onSuccess(sent -> loop.runOnContext(now -> then.run()));
  }

  @Override
  public void follow(RingWalk reached) {
    walk = reached;
    pump();
  }

  @Override
  public void giveUp() {
    finish();
  }

  private void pump() {
    woken.set(false);
    if (closed) {
      return;
    }
    if (walk == null) {
      approach.begin();
    } else {
      walk();
    }
  }

  private void walk() {
    while (!waiting && walk.isBehind() && !walk.isOvertaken() && !connection.isFull()) {
      Buffer batch = walk.next();
      if (batch != null && batch.length() > SubscriberConnection.PIECE_BYTES) {
        sendOnceThereIsMemory(batch);
      } else if (batch != null) {
        connection.send(batch);
      }
    }
    if (!waiting) {
      id = walk.id();
    }
    if (walk.isOvertaken()) {
      cut();
    }
  }

  private void sendOnceThereIsMemory(Buffer batch) {
    waiting = true;
    catchUp
        .hold(limitKey(), new Frames(batch), walk.position())
        .onSuccess(slice -> loop.runOnContext(now -> sendHeld(slice)));
  }

  private void sendHeld(CatchUp.Slice<Frames> slice) {
    waiting = false;
    if (closed) {
      catchUp.release(slice);
    } else {
      send(slice, this::pump);
    }
  }

  private void beat() {
    if (connection.isStuckFor(patience().toNanos())) {
      cut();
      return;
    }
    if (!connection.isFull()) {
      connection.beat(id);
    }
    connection.ifRefused(this::finish);
  }

  /**
   * How long the reader may take nothing; shorter while others wait for the memory of this stream.
   */
  private Duration patience() {
    boolean isInTheWay = held != null && catchUp.isShort(limitKey());
    return isInTheWay ? settings.patience().dividedBy(IN_THE_WAY) : settings.patience();
  }

  /** Disconnects a reader that is too slow. */
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

  /**
   * A slice is released when it has been sent, or when the stream ends: what is cut off is never
   * sent.
   */
  private void release() {
    if (held != null) {
      catchUp.release(held);
      held = null;
    }
  }

  /** What ends here is closed again when its connection is. */
  private void close() {
    if (closed) {
      return;
    }
    closed = true;
    release();
    loop.owner().cancelTimer(heartbeat);
    subscriptions.remove(this);
  }
}
