package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatchesTest extends BatchesAtWork {

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
  void aBatchThatNeverEndsKeepsNoOtherWaiting() throws InterruptedException {
    // Given
    LinkedBlockingQueue<List<String>> seen = new LinkedBlockingQueue<>();
    Batches<String, String, String> stuck =
        new Batches<>(
            MOST,
            Duration.ofMillis(50),
            (lane, items, patient) -> {
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
}
