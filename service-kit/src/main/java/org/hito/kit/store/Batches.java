package org.hito.kit.store;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hito.kit.problem.ProblemException;

/**
 * Shares transactions among requests. What arrives while a batch of its lane is at work waits, and
 * forms the next batch; what arrives alone is done at once. So nobody waits for others to arrive,
 * and the busier a lane is, the less each request costs.
 *
 * <p>Each batch has a Vert.x context of its own, since the requests it serves end at other times. A
 * lane waits a few seconds for its batch; then the next begins, so that a connection that never
 * answers keeps nobody else waiting.
 *
 * @param <K> names a lane; lanes do not wait for each other
 * @param <T> what is to be done
 * @param <R> what comes of it
 */
public final class Batches<K, T, R> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Those that wait next to their lanes each need a connection; beyond these, they fail. */
  private static final int MOST_HELD = 4;

  private final Semaphore held = new Semaphore(MOST_HELD);
  private final int most;
  private final Duration patience;
  private final Work<K, T, R> work;
  private final Map<K, Queue<Item<T, R>>> lanes = new HashMap<>();

  /**
   * Does a batch in one transaction.
   *
   * @param <K> names a lane
   * @param <T> what is to be done
   * @param <R> what comes of it
   */
  @FunctionalInterface
  public interface Work<K, T, R> {

    /**
     * The results of the items, in their order.
     *
     * @param patient false to wait only briefly for what one item alone needs and another
     *     transaction holds, and to fail then with {@link ItemHeldException}
     */
    Uni<List<R>> apply(K lane, List<T> items, boolean patient);
  }

  private record Item<T, R>(T content, CompletableFuture<R> result) {}

  /**
   * @param most the most items of a batch
   * @param work if it fails, none of its items is done; its halves are then tried, so that an item
   *     spoils no other, unless the failure concerns all: an outage of the database, a problem, or
   *     a lock that another transaction keeps, for which each would wait again; what waits in the
   *     lane then fails with it. An item that alone is held waits next to its lane.
   */
  public Batches(int most, Work<K, T, R> work) {
    this(most, PATIENCE, work);
  }

  Batches(int most, Duration patience, Work<K, T, R> work) {
    this.most = most;
    this.patience = patience;
    this.work = work;
  }

  /** Does it together with what else arrives in its lane. */
  public Uni<R> add(K lane, T content) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context caller = Objects.requireNonNull(Vertx.currentContext());
              Item<T, R> item = new Item<>(content, new CompletableFuture<>());
              if (isFirst(lane, item)) {
                start(lane, List.of(item), VertxContext.getRootContext(caller));
              }
              return Uni.createFrom()
                  .completionStage(item.result())
                  .emitOn(MutinyHelper.executor(caller));
            });
  }

  private synchronized boolean isFirst(K lane, Item<T, R> item) {
    Queue<Item<T, R>> waiting = lanes.get(lane);
    if (waiting == null) {
      lanes.put(lane, new ArrayDeque<>());
      return true;
    }
    waiting.add(item);
    return false;
  }

  private synchronized List<Item<T, R>> next(K lane) {
    Queue<Item<T, R>> waiting = lanes.get(lane);
    List<Item<T, R>> batch = new ArrayList<>();
    while (batch.size() < most && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    if (batch.isEmpty()) {
      lanes.remove(lane);
    }
    return batch;
  }

  private static Context ownContext(Context root) {
    Context own = VertxContext.createNewDuplicatedContext(root);
    VertxContextSafetyToggle.setContextSafe(own, true);
    return own;
  }

  private void start(K lane, List<Item<T, R>> batch, Context root) {
    Context own = ownContext(root);
    own.runOnContext(
        started -> {
          AtomicBoolean over = new AtomicBoolean();
          Runnable next =
              () -> {
                if (over.compareAndSet(false, true)) {
                  startNext(lane, root);
                }
              };
          long timer = own.owner().setTimer(patience.toMillis(), late -> next.run());
          run(lane, batch, root)
              .subscribe()
              .with(
                  done -> {
                    own.owner().cancelTimer(timer);
                    next.run();
                  });
        });
  }

  private void startNext(K lane, Context root) {
    List<Item<T, R>> batch = next(lane);
    if (!batch.isEmpty()) {
      start(lane, batch, root);
    }
  }

  private Uni<Void> run(K lane, List<Item<T, R>> batch, Context root) {
    return Uni.createFrom()
        .deferred(() -> work.apply(lane, contents(batch), false))
        .onItemOrFailure()
        .transformToUni(
            (results, failure) -> {
              if (failure == null) {
                complete(batch, results);
              } else if (batch.size() > 1 && !concernsAll(failure)) {
                return inHalves(lane, batch, root);
              } else if (failure instanceof ItemHeldException) {
                waitBesideLane(lane, batch, root, failure);
              } else {
                fail(batch, failure);
                if (DatabaseFailures.isLockTimeout(failure)) { // those who wait may need it too
                  fail(takeWaiting(lane), failure);
                }
              }
              return Uni.createFrom().voidItem();
            });
  }

  private static boolean concernsAll(Throwable failure) {
    return DatabaseFailures.isOutage(failure)
        || (DatabaseFailures.isLockTimeout(failure) && !(failure instanceof ItemHeldException))
        || failure instanceof ProblemException;
  }

  private Uni<Void> inHalves(K lane, List<Item<T, R>> batch, Context root) {
    int half = batch.size() / 2;
    return run(lane, batch.subList(0, half), root)
        .chain(() -> run(lane, batch.subList(half, batch.size()), root));
  }

  private void waitBesideLane(K lane, List<Item<T, R>> one, Context root, Throwable failure) {
    if (!held.tryAcquire()) {
      fail(one, failure);
      return;
    }
    ownContext(root)
        .runOnContext(
            started ->
                Uni.createFrom()
                    .deferred(() -> work.apply(lane, contents(one), true))
                    .onTermination()
                    .invoke(held::release)
                    .subscribe()
                    .with(results -> complete(one, results), failed -> fail(one, failed)));
  }

  private List<T> contents(List<Item<T, R>> batch) {
    return batch.stream().map(Item::content).toList();
  }

  private synchronized List<Item<T, R>> takeWaiting(K lane) {
    Queue<Item<T, R>> waiting = lanes.getOrDefault(lane, new ArrayDeque<>());
    List<Item<T, R>> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private void fail(List<Item<T, R>> items, Throwable failure) {
    items.forEach(item -> item.result().completeExceptionally(failure));
  }

  private void complete(List<Item<T, R>> batch, List<R> results) {
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).result().complete(results.get(i));
    }
  }
}
