package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What becomes of the items of a batch that fails, and of those behind it. */
class BatchFailuresTest extends BatchesAtWork {

  @Test
  void anItemThatSpoilsItsBatchSpoilsNoOther() throws Exception {
    // Given
    Waiting waiting = waiting("bad", "good");

    // When
    waiting.fail(new IllegalArgumentException("bad"));

    // Then
    Batch alone = next();
    assertEquals(List.of("bad"), alone.items());
    alone.fail(new IllegalArgumentException("bad"));
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
    waiting.results().forEach(BatchesAtWork::assertFails);
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
    waiting.results().forEach(BatchesAtWork::assertFails);
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
    waiting.results().forEach(BatchesAtWork::assertFails);
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
  void anItemThatIsHeldWaitsBesideItsLaneAndTheOthersAreDone() throws Exception {
    // Given
    Waiting waiting = waiting("held", "free", "open");
    CompletableFuture<String> behind = add("lane", "five");

    // When
    waiting.fail(held());

    // Then
    next().fail(held());
    Batch beside = next("held");
    assertTrue(beside.patient());
    next("free", "open").succeed();
    next("five").succeed();
    assertEquals("free done", result(waiting.results().get(1)));
    assertEquals("open done", result(waiting.results().get(2)));
    assertEquals("five done", result(behind));
    beside.fail(held());
    assertFails(waiting.results().get(0));
  }

  @Test
  void oneThatIsHeldAloneInItsLaneKeepsNoOtherWaiting() throws Exception {
    // Given
    CompletableFuture<String> one = add("lane", "one");
    CompletableFuture<String> two = add("lane", "two");

    // When
    next("one").fail(held());

    // Then
    Batch beside = next("one");
    next("two").succeed();
    assertEquals("two done", result(two));
    beside.succeed();
    assertEquals("one done", result(one));
  }

  @Test
  void fewOfThoseThatAreHeldWait() throws Exception {
    // Given
    for (String item : List.of("one", "two", "three", "four")) {
      send("lane of " + item, item);
      next(item).fail(held());
      next(item);
    }

    // When
    CompletableFuture<String> five = add("lane", "five");
    next("five").fail(held());

    // Then
    assertFails(five);
    assertNull(begun.poll());
  }

  private static Throwable held() {
    return new ItemHeldException(
        new SQLException("canceling statement due to lock timeout", "55P03"));
  }

  // batches next to each other begin in any order
  private Batch next(String... items) throws InterruptedException {
    List<Batch> others = new ArrayList<>();
    Batch found = next();
    while (found != null && !found.items().equals(List.of(items))) {
      others.add(found);
      found = next();
    }
    begun.addAll(others);
    assertNotNull(found, "no batch of " + List.of(items));
    return found;
  }

  @Test
  void aFailureBeforeTheWorkBeginsEndsTheBatchToo() {
    // Given
    Batches<String, String, String> failing =
        new Batches<>(
            MOST,
            (lane, items, patient) -> {
              throw new IllegalStateException("no work");
            });

    // When
    CompletableFuture<String> first = add(failing, "lane", "one");

    // Then
    assertFails(first);
    assertFails(add(failing, "lane", "two"));
  }
}
