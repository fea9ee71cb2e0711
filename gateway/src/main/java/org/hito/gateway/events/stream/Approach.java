package org.hito.gateway.events.stream;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.events.ring.RingWalk;

/**
 * Brings one stream from its start to the ring, slice by slice through the log. It retries while
 * the log cannot be read.
 */
final class Approach {

  private static final long RETRY_MILLIS = 1_000;

  /** The stream. Its methods are called on the event loop of its connection. */
  interface Stream {

    /** Whose limits it counts against. */
    String limitKey();

    /** Records and sends a position that the reader has reached. */
    void reach(Position position);

    /** Sends a slice, which may be empty; continues once it has left this process. */
    void send(CatchUp.Slice<Frames> slice, Runnable then);

    /** Switches to the ring. */
    void follow(RingWalk walk);

    /** Ends the stream; its reader learns the reason when it reconnects. */
    void giveUp();
  }

  private final Context loop;
  private final Stream stream;
  private final EventRequest wanted;
  private final FactRing ring;
  private final CatchUp catchUp;
  private final BooleanSupplier isOpen;
  private boolean waiting = true;

  Approach(
      Context loop,
      Stream stream,
      EventRequest wanted,
      FactRing ring,
      CatchUp catchUp,
      BooleanSupplier isOpen) {
    this.loop = loop;
    this.stream = stream;
    this.wanted = wanted;
    this.ring = ring;
    this.catchUp = catchUp;
    this.isOpen = isOpen;
  }

  /** Begins, unless it has begun already or this replica does not read the log yet. */
  void begin() {
    if (waiting && ring.newest() != null) {
      waiting = false;
      start();
    }
  }

  private void start() {
    FactRing.Edge newest = ring.newest();
    Start start = wanted.start();
    if (start.after().isPresent()) {
      after(start.after().get(), newest.position());
    } else if (!start.isOpen()) {
      beginning(start).onComplete(onLoop(position -> ifOpen(() -> from(position)), this::start));
    } else {
      stream.reach(newest.position());
      stream.follow(RingWalk.from(ring, wanted.filter(), newest));
    }
  }

  private Future<Position> beginning(Start start) {
    return start.isFirst() ? catchUp.first() : catchUp.begin(start.since().orElseThrow(), isOpen);
  }

  private void after(Position position, Position newest) {
    if (newest.reaches(position)) {
      from(position);
    } else {
      catchUp
          .isInLog(position)
          .onComplete(onLoop(isThere -> ifOpen(() -> afterIf(isThere, position)), this::start));
    }
  }

  private void afterIf(boolean isInLog, Position position) {
    if (isInLog) {
      from(position);
    } else {
      stream.giveUp();
    }
  }

  private void from(Position position) {
    stream.reach(position);
    next(position);
  }

  private void next(Position from) {
    Optional<RingWalk> reached = RingWalk.after(ring, wanted.filter(), from);
    if (reached.isPresent()) {
      stream.follow(reached.get());
    } else {
      catchUp
          .next(stream.limitKey(), from, wanted.filter(), Frames::new, isOpen)
          .onComplete(onLoop(this::send, () -> next(from)));
    }
  }

  private void send(CatchUp.Slice<Frames> slice) {
    if (!isOpen.getAsBoolean()) {
      catchUp.release(slice);
    } else {
      stream.send(slice, () -> ifOpen(() -> next(slice.after())));
    }
  }

  /** Continues with what was read, whether or not the stream is still open. */
  private <T> Handler<AsyncResult<T>> onLoop(Consumer<T> next, Runnable again) {
    return read ->
        loop.runOnContext(
            now -> {
              if (read.succeeded()) {
                next.accept(read.result());
              } else if (read.cause() instanceof CatchUp.PositionGoneException) {
                ifOpen(stream::giveUp);
              } else {
                loop.owner().setTimer(RETRY_MILLIS, later -> ifOpen(again));
              }
            });
  }

  private void ifOpen(Runnable step) {
    if (isOpen.getAsBoolean()) {
      step.run();
    }
  }
}
