package org.hito.gateway.events.past;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.hito.gateway.events.EventSettings;
import org.hito.gateway.events.log.LogBeginning;
import org.hito.gateway.events.log.LogReader;
import org.hito.gateway.events.log.LogReaders;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.events.ring.Gathering;
import org.hito.gateway.events.ring.StreamedFact;
import org.hito.kit.topic.RecordSize;

/**
 * Reads the log for subscribers that are further back than the ring. They take turns: a turn reads
 * one slice for one subscriber, which queues again once it has sent it. So a slow reader occupies
 * only its slice, and each waits for at most one turn of those before it. All slices together use a
 * bounded number of bytes, and those of one caller at most a quarter of that.
 */
@Startup // its gauge is there before its first reader
@ApplicationScoped
public class CatchUp {

  private static final Duration TURN = Duration.ofMillis(200);
  private static final Duration CHECK = Duration.ofSeconds(2);
  private static final int CHECKS = 1_000;
  // the most that a gathering contains before a record that no longer fits
  private static final int LARGEST_SLICE = 128 * 1024 + RecordSize.RECORD;

  /** What one turn read, and the position after it. */
  public record Slice<G extends Gathering>(String caller, G gathered, Position after) {

    public int bytes() {
      return gathered.bytes();
    }
  }

  /** The log no longer reaches back to a position. */
  public static final class PositionGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final LogReaders readers;
  private final FactRing ring;
  private final LogBeginning beginning;
  private final FirstFacts firstFacts;
  private final ThreadPoolExecutor threads;
  private final ByteBudget budget;
  private final Checks checks = new Checks(CHECK, CHECKS);

  CatchUp(
      LogReaders readers,
      EventSettings settings,
      FactRing ring,
      LogBeginning beginning,
      FirstFacts firstFacts,
      MeterRegistry metrics) {
    this.readers = readers;
    this.ring = ring;
    this.beginning = beginning;
    this.firstFacts = firstFacts;
    this.threads =
        new ThreadPoolExecutor(
            settings.catchUps(),
            settings.catchUps(),
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>());
    threads.allowCoreThreadTimeOut(true);
    long bytes = Math.max(LARGEST_SLICE, settings.catchUpBytes().asLongValue());
    this.budget = new ByteBudget(bytes, Math.max(LARGEST_SLICE, bytes / 4));
    metrics.gauge("hito.events.catchup.bytes", budget, ByteBudget::taken);
  }

  /**
   * The position of the first facts at or after an instant. The ring must have begun.
   *
   * @param isWanted whether the subscriber is still connected when its turn comes
   */
  public Future<Position> begin(Instant since, BooleanSupplier isWanted) {
    return queue(isWanted, log -> log.at(since, ring.newest().position()));
  }

  /**
   * The position before the first fact, which may be older than the log. The ring must have begun.
   */
  public Future<Position> first() {
    return firstFacts.position(ring.newest().position());
  }

  /** The beginning of the log, looked up now. The ring must have begun. */
  public Future<Position> oldest(BooleanSupplier isWanted) {
    return queue(isWanted, log -> log.beginning(ring.newest().position()));
  }

  /**
   * Whether the log contains a position that is ahead of the ring of this replica. This does not
   * wait for turns, and fails after a short time.
   */
  public Future<Boolean> isInLog(Position position) {
    return checks.check(() -> readers.with(log -> log.end().reaches(position)));
  }

  /**
   * Whether the log ends before a position, in a partition that this replica can see. Fails after a
   * short time.
   */
  public Future<Boolean> endsBefore(Position position) {
    return checks.check(() -> readers.with(log -> log.end().fallsShortOf(position)));
  }

  /**
   * The next slice for a subscriber, or a failure such as {@link PositionGoneException}. It waits
   * while other slices use up the memory. The receiver must {@link #release} it.
   *
   * @param caller whose share of the memory it uses
   * @param empty takes the facts; up to 2,228,224 bytes in all
   * @param isWanted whether the subscriber is still connected when its turn comes
   */
  public <G extends Gathering> Future<Slice<G>> next(
      String caller,
      Position from,
      EventFilter filter,
      Supplier<G> empty,
      BooleanSupplier isWanted) {
    return budget
        .take(caller, LARGEST_SLICE)
        .compose(
            granted ->
                Future.succeededFuture(empty.get())
                    .compose(gathered -> slice(caller, from, filter, gathered, isWanted))
                    .onSuccess(slice -> budget.giveBack(caller, LARGEST_SLICE - slice.bytes()))
                    .onFailure(unread -> budget.giveBack(caller, LARGEST_SLICE)));
  }

  private <G extends Gathering> Future<Slice<G>> slice(
      String caller, Position from, EventFilter filter, G gathered, BooleanSupplier isWanted) {
    return from.history().isPresent()
        ? firstFacts.read(from, filter, gathered).map(after -> new Slice<>(caller, gathered, after))
        : queue(isWanted, log -> read(log, caller, from, filter, gathered));
  }

  /**
   * Facts of the ring on their way to a reader that may be slow: they count as a slice does, and
   * wait while others use up the memory. The receiver must {@link #release} it.
   *
   * @param after the position of the reader once it has them
   */
  public <G extends Gathering> Future<Slice<G>> hold(String caller, G gathered, Position after) {
    return budget
        .take(caller, gathered.bytes())
        .map(granted -> new Slice<>(caller, gathered, after));
  }

  /** Whether another subscriber waits for memory that this caller's slices occupy. */
  public boolean isShort(String caller) {
    return budget.isShort(caller);
  }

  /** Returns the memory of a slice that has been sent, or never will be. */
  public void release(Slice<?> slice) {
    budget.giveBack(slice.caller(), slice.bytes());
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
    checks.stop();
  }

  private <T> Future<T> queue(BooleanSupplier isWanted, Function<LogReader, T> work) {
    Promise<T> done = Promise.promise();
    threads.execute(
        () -> {
          try {
            if (isWanted.getAsBoolean()) {
              done.complete(readers.with(work));
            } else {
              done.fail("the subscriber has left");
            }
          } catch (Throwable failure) { // the subscriber must learn of every failure
            done.fail(failure);
          }
        });
    return done.future();
  }

  private <G extends Gathering> Slice<G> read(
      LogReader log, String caller, Position from, EventFilter filter, G gathered) {
    Position to = ring.newest().position();
    Position at = from;
    long end = System.nanoTime() + TURN.toNanos();
    try {
      log.seek(from, to);
      do {
        for (var message : log.poll()) {
          int topic = Topics.indexOf(message.topic());
          Position after = at.with(topic, message.partition(), message.offset() + 1);
          Optional<StreamedFact> fact = StreamedFact.of(topic, message).filter(filter::accepts);
          if (fact.isPresent()) {
            if (!gathered.hasRoomFor(fact.get())) {
              return new Slice<>(caller, gathered, at);
            }
            gathered.add(fact.get(), after);
          }
          at = after;
        }
        at = log.after(at);
      } while (!at.reaches(to) && System.nanoTime() < end);
      return new Slice<>(caller, gathered, at);
    } catch (InvalidOffsetException gone) {
      beginning.moveTo(log.beginning(to));
      throw new PositionGoneException();
    }
  }
}
