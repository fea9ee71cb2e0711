package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static final int MOST = 3;

  private final Vertx vertx = Vertx.vertx();
  private final Context caller = vertx.getOrCreateContext();
  private final LinkedBlockingQueue<Batch> begun = new LinkedBlockingQueue<>();
  private final Batches<String, String, String> batches =
      new Batches<>(
          MOST,
          (lane, items) -> {
            Batch batch = new Batch(lane, items, new CompletableFuture<>());
            begun.add(batch);
            return Uni.createFrom().completionStage(batch.end());
          });

  private record Batch(String lane, List<String> items, CompletableFuture<List<String>> end) {

    private void succeed() {
      end.complete(items.stream().map(item -> item + " done").toList());
    }
  }

  @AfterEach
  void stop() {
    vertx.close();
  }

  @Test
  void oneThatArrivesAloneIsDoneAtOnce() throws InterruptedException {
    // When
    CompletableFuture<String> one = add("lane", "one");

    // Then
    Batch batch = next();
    assertEquals(List.of("one"), batch.items());
    batch.succeed();
    assertEquals("one done", one.join());
  }

  @Test
  void thoseThatArriveMeanwhileFormTheNextBatchInTheirOrder() throws InterruptedException {
    // Given
    send("lane", "one");
    Batch first = next();
    CompletableFuture<String> two = add("lane", "two");
    CompletableFuture<String> three = add("lane", "three");

    // When
    first.succeed();

    // Then
    Batch second = next();
    assertEquals(List.of("two", "three"), second.items());
    second.succeed();
    assertEquals("two done", two.join());
    assertEquals("three done", three.join());
  }

  @Test
  void aBatchHasABoundedSize() throws InterruptedException {
    // Given
    send("lane", "one");
    Batch first = next();
    for (int n = 2; n <= 6; n++) {
      send("lane", Integer.toString(n));
    }

    // When
    first.succeed();

    // Then
    Batch second = next();
    assertEquals(List.of("2", "3", "4"), second.items());
    second.succeed();
    assertEquals(List.of("5", "6"), next().items());
  }

  @Test
  void lanesDoNotWaitForEachOther() throws InterruptedException {
    // Given
    send("lane", "one");
    next();

    // When
    send("other", "two");

    // Then
    assertEquals("other", next().lane());
  }

  @Test
  void aLaneThatWasIdleBeginsAgain() throws InterruptedException {
    // Given
    CompletableFuture<String> one = add("lane", "one");
    next().succeed();
    one.join();

    // When
    send("lane", "two");

    // Then
    assertEquals(List.of("two"), next().items());
  }

  @Test
  void anItemThatSpoilsItsBatchSpoilsNoOther() throws Exception {
    // Given
    Waiting waiting = waiting("bad", "good");

    // When
    waiting.fail(new IllegalArgumentException("bad"));

    // Then
    Batch alone = next();
    assertEquals(List.of("bad"), alone.items());
    alone.end().completeExceptionally(new IllegalArgumentException("bad"));
    next().succeed();
    assertFails(waiting.results().get(0));
    assertEquals("good done", result(waiting.results().get(1)));
  }

  @Test
  void whenTheDatabaseIsAwayNoneIsTriedAlone() throws Exception {
    // Given
    Waiting waiting = waiting("two", "three");

    // When
    waiting.fail(new TimeoutException());

    // Then
    waiting.results().forEach(BatchesTest::assertFails);
    send("lane", "four");
    assertEquals(List.of("four"), next().items());
  }

  @Test
  void aProblemConcernsAllOfABatch() throws Exception {
    // Given
    Waiting waiting = waiting("two", "three");

    // When
    waiting.fail(new ProblemException(404, "not-found"));

    // Then
    waiting.results().forEach(BatchesTest::assertFails);
    assertNull(begun.poll());
  }

  @Test
  void afterADeadlockEachIsTriedAlone() throws Exception {
    // Given
    Waiting waiting = waiting("two", "three");

    // When
    waiting.fail(new SQLException("deadlock detected", "40P01"));

    // Then
    next().succeed();
    next().succeed();
    assertEquals("two done", result(waiting.results().get(0)));
    assertEquals("three done", result(waiting.results().get(1)));
  }

  @Test
  void noneWaitsAloneForALockForWhichAllHaveWaited() throws Exception {
    // Given
    Waiting waiting = waiting("two", "three");

    // When
    waiting.fail(new SQLException("canceling statement due to lock timeout", "55P03"));

    // Then
    waiting.results().forEach(BatchesTest::assertFails);
    assertNull(begun.poll());
  }

  @Test
  void thoseBehindABatchThatWaitedForALockInVainDoNotWaitForItToo() throws Exception {
    // Given
    Waiting waiting = waiting("two", "three");
    CompletableFuture<String> behind = add("lane", "four");

    // When
    waiting.fail(new SQLException("canceling statement due to lock timeout", "55P03"));

    // Then
    assertFails(behind);
    assertNull(begun.poll());
    send("lane", "five");
    assertEquals(List.of("five"), next().items());
  }

  @Test
  void aBatchThatNeverEndsKeepsNoOtherWaiting() throws InterruptedException {
    // Given
    LinkedBlockingQueue<List<String>> seen = new LinkedBlockingQueue<>();
    Batches<String, String, String> stuck =
        new Batches<>(
            MOST,
            Duration.ofMillis(50),
            (lane, items) -> {
              seen.add(items);
              return Uni.createFrom().nothing();
            });
    CompletableFuture<String> one = add(stuck, "lane", "one");
    CompletableFuture<String> two = add(stuck, "lane", "two");

    // When
    List<String> first = seen.poll(10, TimeUnit.SECONDS);
    List<String> second = seen.poll(10, TimeUnit.SECONDS);

    // Then
    assertEquals(List.of("one"), first);
    assertEquals(List.of("two"), second);
    assertFalse(one.isDone() || two.isDone());
  }

  @Test
  void aFailureBeforeTheWorkBeginsEndsTheBatchToo() {
    // Given
    Batches<String, String, String> failing =
        new Batches<>(
            MOST,
            (lane, items) -> {
              throw new IllegalStateException("no work");
            });

    // When
    CompletableFuture<String> first = add(failing, "lane", "one");

    // Then
    assertFails(first);
    assertFails(add(failing, "lane", "two"));
  }

  @Test
  void aResultArrivesInTheContextOfItsCaller() throws InterruptedException {
    // Given
    CompletableFuture<Context> arrived = new CompletableFuture<>();
    caller.runOnContext(
        now ->
            batches
                .add("lane", "one")
                .subscribe()
                .with(done -> arrived.complete(Vertx.currentContext())));

    // When
    next().succeed();

    // Then
    assertSame(caller, arrived.join());
  }

  private record Waiting(Batch batch, List<CompletableFuture<String>> results) {

    private void fail(Throwable failure) {
      batch.end().completeExceptionally(failure);
    }
  }

  /** Items that arrive while another is at work, and the batch that they form. */
  private Waiting waiting(String... items) throws InterruptedException {
    send("lane", "one");
    Batch first = next();
    List<CompletableFuture<String>> results =
        Stream.of(items).map(item -> add("lane", item)).toList();
    first.succeed();
    return new Waiting(next(), results);
  }

  private static String result(CompletableFuture<String> item) throws Exception {
    return item.get(10, TimeUnit.SECONDS);
  }

  private static void assertFails(CompletableFuture<String> item) {
    assertThrows(ExecutionException.class, () -> result(item));
  }

  private CompletableFuture<String> add(String lane, String item) {
    return add(batches, lane, item);
  }

  private void send(String lane, String item) {
    assertFalse(add(lane, item).isCompletedExceptionally());
  }

  // returns when it is added
  private CompletableFuture<String> add(
      Batches<String, String, String> batches, String lane, String item) {
    CompletableFuture<CompletableFuture<String>> added = new CompletableFuture<>();
    caller.runOnContext(
        now -> added.complete(batches.add(lane, item).subscribeAsCompletionStage()));
    return added.join();
  }

  private Batch next() throws InterruptedException {
    return begun.poll(10, TimeUnit.SECONDS);
  }
}
