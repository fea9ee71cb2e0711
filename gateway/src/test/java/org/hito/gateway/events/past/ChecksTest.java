package org.hito.gateway.events.past;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final int MOST = 3;

  private final CountDownLatch kafkaIsBack = new CountDownLatch(1);
  private final AtomicInteger looks = new AtomicInteger();
  private Checks checks;

  @AfterEach
  void stop() {
    checks.stop();
  }

  @Test
  void onlySoManyWait() {
    // Given
    checks = new Checks(Duration.ofMinutes(1), MOST);
    List<Future<Integer>> first = waiting(1 + MOST);
    // When
    Future<Integer> oneMore = checks.check(looks::incrementAndGet);
    // Then
    assertTrue(oneMore.failed());
    assertInstanceOf(RejectedExecutionException.class, oneMore.cause());
    kafkaIsBack.countDown();
    await().until(() -> first.stream().allMatch(Future::succeeded));
  }

  @Test
  void whatNobodyWaitsForIsSkipped() {
    // Given
    checks = new Checks(Duration.ofMillis(50), MOST);
    List<Future<Integer>> late = waiting(1 + MOST);
    await().until(() -> late.stream().allMatch(Future::failed));
    // When
    kafkaIsBack.countDown();
    await().until(() -> hasSucceeded(checks.check(() -> "after all of them")));
    // Then
    assertEquals(1, looks.get(), "the one that was under way");
  }

  @Test
  void aFailureIsPassedOn() {
    // Given
    checks = new Checks(Duration.ofMinutes(1), MOST);
    // When
    Future<Integer> failed =
        checks.check(
            () -> {
              throw new IllegalStateException("no broker");
            });
    // Then
    await().until(failed::isComplete);
    assertFalse(failed.succeeded());
    assertEquals("no broker", failed.cause().getMessage());
  }

  private static boolean hasSucceeded(Future<?> check) {
    await().until(check::isComplete);
    return check.succeeded();
  }

  private List<Future<Integer>> waiting(int count) {
    List<Future<Integer>> waiting = new ArrayList<>();
    var underWay = new CountDownLatch(1);
    for (int one = 0; one < count; one++) {
      waiting.add(checks.check(() -> look(underWay)));
      // the first leaves the queue
      await().until(() -> underWay.getCount() == 0);
    }
    return waiting;
  }

  private int look(CountDownLatch underWay) {
    underWay.countDown();
    try {
      kafkaIsBack.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return looks.incrementAndGet();
  }
}
