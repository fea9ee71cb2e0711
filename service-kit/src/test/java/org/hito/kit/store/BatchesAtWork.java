package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Batches whose work ends when a test says so. */
abstract class BatchesAtWork {

  static final int MOST = 3;

  private final Vertx vertx = Vertx.vertx();
  final Context caller = vertx.getOrCreateContext();
  final LinkedBlockingQueue<Batch> begun = new LinkedBlockingQueue<>();
  final Batches<String, String, String> batches =
      new Batches<>(
          MOST,
          (lane, items, patient) -> {
            Batch batch = new Batch(lane, items, patient, new CompletableFuture<>());
            begun.add(batch);
            return Uni.createFrom().completionStage(batch.end());
          });

  record Batch(
      String lane, List<String> items, boolean patient, CompletableFuture<List<String>> end) {

    void succeed() {
      end.complete(items.stream().map(item -> item + " done").toList());
    }

    void fail(Throwable failure) {
      end.completeExceptionally(failure);
    }
  }

  @AfterEach
  void stop() {
    vertx.close();
  }

  record Waiting(Batch batch, List<CompletableFuture<String>> results) {

    void fail(Throwable failure) {
      batch.fail(failure);
    }
  }

  /** Items that arrive while another is at work, and the batch that they form. */
  Waiting waiting(String... items) throws InterruptedException {
    send("lane", "one");
    Batch first = next();
    List<CompletableFuture<String>> results =
        Stream.of(items).map(item -> add("lane", item)).toList();
    first.succeed();
    return new Waiting(next(), results);
  }

  static String result(CompletableFuture<String> item) throws Exception {
    return item.get(10, TimeUnit.SECONDS);
  }

  static void assertFails(CompletableFuture<String> item) {
    assertThrows(ExecutionException.class, () -> result(item));
  }

  CompletableFuture<String> add(String lane, String item) {
    return add(batches, lane, item);
  }

  void send(String lane, String item) {
    assertFalse(add(lane, item).isCompletedExceptionally());
  }

  // returns when it is added
  CompletableFuture<String> add(Batches<String, String, String> batches, String lane, String item) {
    CompletableFuture<CompletableFuture<String>> added = new CompletableFuture<>();
    caller.runOnContext(
        now -> added.complete(batches.add(lane, item).subscribeAsCompletionStage()));
    return added.join();
  }

  Batch next() throws InterruptedException {
    return begun.poll(10, TimeUnit.SECONDS);
  }
}
