package org.hito.gateway.events.page;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.events.ring.RingWalk;

/**
 * One read of a page: finds its start, reads slice by slice through the log, then the ring, and
 * waits there. Everything but {@link #wake} and {@link #stop} runs on its event loop.
 */
final class PageRead {

  // so that even a reader that does not wait passes over a long stretch of unwanted facts
  private static final long SEARCH_NANOS = 2_000_000_000L;
  private static final long RETRY_MILLIS = 500;
  private static final long GRACE_MILLIS = 10_000;

  private final Context loop;
  private final PageRequest request;
  private final FactRing ring;
  private final CatchUp catchUp;
  private final BooleanSupplier isWanted;
  private final Promise<FactPage> page = Promise.promise();
  private final long startedAt = System.nanoTime();
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile boolean stopped;

  /** Whether an operation that will continue the read is under way. */
  private boolean busy;

  /** The position reached; null before the start is known. */
  private Position at;

  /** The walk through the ring; null before the ring is reached. */
  private RingWalk walk;

  PageRead(
      Context loop, PageRequest request, FactRing ring, CatchUp catchUp, BooleanSupplier isWanted) {
    this.loop = loop;
    this.request = request;
    this.ring = ring;
    this.catchUp = catchUp;
    this.isWanted = isWanted;
  }

  Future<FactPage> begin() {
    request.start().after().ifPresent(position -> at = position);
    long patience = request.patience().toMillis();
    if (patience > 0) {
      long timer = loop.owner().setTimer(patience, late -> loop.runOnContext(now -> step()));
      page.future().onComplete(over -> loop.owner().cancelTimer(timer));
    }
    long late = loop.owner().setTimer(patience + GRACE_MILLIS, over -> giveUp());
    page.future().onComplete(over -> loop.owner().cancelTimer(late));
    loop.runOnContext(now -> step());
    return page.future();
  }

  /** The time to wait for a turn or for memory is over. */
  private void giveUp() {
    page.tryFail(new TimeoutException("no page in time"));
  }

  /** There are new facts. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      loop.runOnContext(now -> step());
    }
  }

  /** Ends the wait. */
  void stop() {
    stopped = true;
    wake();
  }

  private void step() {
    woken.set(false);
    if (busy || page.future().isComplete()) {
      return;
    }
    if (!isWanted.getAsBoolean()) {
      page.tryFail("the reader has left");
    } else if (ring.newest() == null) {
      againUnlessLate(new TimeoutException("the log is not read yet"));
    } else if (at == null) {
      findStart();
    } else if (isInRing()) {
      readRing();
    } else {
      readLog();
    }
  }

  private void findStart() {
    Start start = request.start();
    run(
        start.isFirst()
            ? catchUp.first()
            : start
                .since()
                .map(instant -> catchUp.begin(instant, isWanted))
                .orElseGet(() -> catchUp.oldest(isWanted)),
        position -> at = position);
  }

  private boolean isInRing() {
    if (walk == null || walk.isOvertaken()) {
      walk = RingWalk.after(ring, request.filter(), at).orElse(null);
    }
    return walk != null;
  }

  private void readRing() {
    var facts = new PageFacts(request.most());
    walk.gather(facts);
    at = walk.position();
    if (facts.facts().isEmpty() && walk.isOvertaken()) {
      step();
    } else if (!facts.facts().isEmpty() || isLate(0)) {
      run(catchUp.hold(request.caller(), facts, at), this::complete);
    }
  }

  private void readLog() {
    run(
        catchUp.next(
            request.caller(), at, request.filter(), () -> new PageFacts(request.most()), isWanted),
        slice -> {
          at = slice.after();
          if (!slice.gathered().facts().isEmpty() || isLate(SEARCH_NANOS)) {
            complete(slice);
          } else {
            catchUp.release(slice);
          }
        });
  }

  private void complete(CatchUp.Slice<PageFacts> slice) {
    boolean hasMore = !slice.after().reaches(ring.newest().position());
    boolean isInTime =
        page.tryComplete(
            new FactPage(
                slice.gathered().facts(), slice.after(), hasMore, () -> catchUp.release(slice)));
    if (!isInTime) {
      catchUp.release(slice);
    }
  }

  private <T> void run(Future<T> reading, Consumer<T> then) {
    busy = true;
    reading.onComplete(read -> loop.runOnContext(now -> ran(read, then)));
  }

  private <T> void ran(AsyncResult<T> read, Consumer<T> then) {
    busy = false;
    if (read.succeeded()) {
      then.accept(read.result());
      step();
    } else if (!(read.cause() instanceof CatchUp.PositionGoneException)) {
      againUnlessLate(read.cause());
    } else if (request.start().isOpen()) {
      at = null; // the fact that was the oldest has been removed meanwhile
      step();
    } else {
      page.tryFail(read.cause());
    }
  }

  private void againUnlessLate(Throwable cause) {
    if (isLate(0)) {
      page.tryFail(cause);
    } else {
      busy = true;
      loop.owner().setTimer(RETRY_MILLIS, later -> again());
    }
  }

  private void again() {
    loop.runOnContext(
        now -> {
          busy = false;
          step();
        });
  }

  private boolean isLate(long atLeastNanos) {
    long patience = Math.max(request.patience().toNanos(), atLeastNanos);
    return stopped || System.nanoTime() - startedAt >= patience;
  }
}
