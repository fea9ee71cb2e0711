package org.hito.kit.store;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Lets a few requests that lock one thing have a transaction at the same time; the others wait
 * without a connection. They would wait for the lock of its row anyway, and a row that somebody
 * keeps locked would occupy the connections that changes of other things need.
 */
@Singleton
public class Turns {

  /** One that works and some that are ready to; much less than there are connections. */
  static final int AT_ONCE = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String THINGS = Turns.class.getName();

  private final Map<String, Queued> things = new HashMap<>();

  /** The transactions for one thing, and those who wait for their turn. */
  private static final class Queued {
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int begun;
  }

  /**
   * Says which thing the current request locks, after those it named before. Requests that lock
   * several name them in the same order.
   *
   * @param kind the collection
   */
  public static void locks(String kind, String code) {
    Set<String> things = new LinkedHashSet<>(things());
    things.add(kind + " " + code);
    ContextLocals.put(THINGS, List.copyOf(things));
  }

  /**
   * Does the work when it is its turn; 503 when that takes too long. Work that does not belong to a
   * request that names what it locks is done at once.
   */
  <T> Uni<T> take(Supplier<Uni<T>> work) {
    return Uni.createFrom().deferred(() -> take(things(), work));
  }

  private <T> Uni<T> take(List<String> things, Supplier<Uni<T>> work) {
    if (things.isEmpty()) {
      return work.get();
    }
    String thing = things.get(0);
    return turn(thing)
        .chain(
            () ->
                Uni.createFrom()
                    .deferred(() -> take(things.subList(1, things.size()), work))
                    .onTermination()
                    .invoke(() -> end(thing)));
  }

  private static List<String> things() {
    return VertxContext.isOnDuplicatedContext()
        ? ContextLocals.<List<String>>get(THINGS).orElse(List.of())
        : List.of();
  }

  private Uni<Void> turn(String thing) {
    CompletableFuture<Void> turn = begin(thing);
    if (turn.isDone()) {
      return Uni.createFrom().voidItem();
    }
    Context own = Vertx.currentContext();
    long timer =
        own.owner().setTimer(PATIENCE.toMillis(), late -> turn.completeExceptionally(refusal()));
    return Uni.createFrom()
        .completionStage(turn)
        .onTermination()
        .invoke(() -> own.owner().cancelTimer(timer))
        .emitOn(MutinyHelper.executor(own))
        .onCancellation()
        .invoke(() -> leave(thing, turn));
  }

  // its turn may have come before it hears of it
  private void leave(String thing, CompletableFuture<Void> turn) {
    turn.cancel(false);
    if (!turn.isCompletedExceptionally()) {
      end(thing);
    }
  }

  private static ProblemException refusal() {
    return new ProblemException(
        Problem.of(503, "another-change-under-way").withHeader("Retry-After", "2"));
  }

  private synchronized CompletableFuture<Void> begin(String thing) {
    Queued one = things.computeIfAbsent(thing, none -> new Queued());
    if (one.begun < AT_ONCE) {
      one.begun++;
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> turn = new CompletableFuture<>();
    one.waiting.add(turn);
    return turn;
  }

  private synchronized void end(String thing) {
    Queued one = things.get(thing);
    while (!one.waiting.isEmpty()) {
      if (one.waiting.remove().complete(null)) { // the others have given up
        return;
      }
    }
    one.begun--;
    if (one.begun == 0) {
      things.remove(thing);
    }
  }
}
