package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final PendingFact A1 = fact(1, "meeting", "a");
  private static final PendingFact B1 = fact(2, "meeting", "b");
  private static final PendingFact A2 = fact(3, "meeting", "a");
  private static final PendingFact OTHER_A = fact(4, "forum", "a");
  private final TimeoutException away = new TimeoutException("broker away");
  private final RecordTooLargeException large = new RecordTooLargeException("too large");

  private final List<PendingFact> sent = new ArrayList<>();
  private final List<PendingFact> states = new ArrayList<>();
  private final Map<PendingFact, CompletableFuture<Void>> answers = new HashMap<>();
  private final Delivery delivery =
      new Delivery(
          (fact, newest) -> {
            sent.add(fact);
            if (newest) {
              states.add(fact);
            }
            return answers.getOrDefault(fact, CompletableFuture.completedFuture(null));
          });

  private static PendingFact fact(long seq, String aggregate, String code) {
    return new PendingFact(seq, "id-" + seq, aggregate, code, "revised", "{}", Instant.EPOCH, null);
  }

  /** Fails at once, before it is sent. */
  private void failsAtOnce(PendingFact fact, Throwable failure) {
    answers.put(fact, CompletableFuture.failedFuture(failure));
  }

  /** Fails after everything behind it has been handed over. */
  private void failsLater(PendingFact fact, Throwable failure) {
    answers.put(
        fact,
        new CompletableFuture<>() {
          @Override
          public Void get() throws InterruptedException, ExecutionException {
            completeExceptionally(failure);
            return super.get();
          }
        });
  }

  @Test
  void acknowledgedFactsCanBeRemoved() throws InterruptedException {
    // When
    Delivery.Outcome outcome = delivery.deliver(List.of(A1, B1, A2, OTHER_A));

    // Then
    assertEquals(new Delivery.Outcome(List.of(A1, B1, A2, OTHER_A), Map.of(), null), outcome);
    assertEquals(List.of(A1, B1, A2, OTHER_A), sent);
    assertEquals(List.of(B1, A2, OTHER_A), states);
  }

  @Test
  void aFactWaitsForTheNewestOfItsThingWhichIsTheStateOfBoth() throws InterruptedException {
    // Given
    failsLater(A2, away);

    // When
    Delivery.Outcome outcome = delivery.deliver(List.of(A1, B1, A2));

    // Then
    assertEquals(List.of(B1), outcome.acknowledged());
  }

  @Test
  void aFactBeforePoisonIsSentAgainAsTheState() throws InterruptedException {
    // Given
    failsAtOnce(A2, large);

    // When
    Delivery.Outcome first = delivery.deliver(List.of(A1, A2));
    Delivery.Outcome second = delivery.deliver(List.of(A1));

    // Then
    assertEquals(new Delivery.Outcome(List.of(), Map.of(A2, "too large"), null), first);
    assertEquals(List.of(A1), second.acknowledged());
    assertEquals(List.of(A2, A1), states);
  }

  @Test
  void aFailureHoldsBackLaterFactsOfTheSameThingOnly() throws InterruptedException {
    // Given
    failsLater(A1, away);

    // When
    Delivery.Outcome outcome = delivery.deliver(List.of(A1, B1, A2, OTHER_A));

    // Then
    assertEquals(List.of(B1, OTHER_A), outcome.acknowledged());
    assertSame(away, outcome.failure());
  }

  @Test
  void poisonIsSetAsideAndNothingOfItsThingLeavesBehindIt() throws InterruptedException {
    // Given
    failsAtOnce(A1, large);

    // When
    Delivery.Outcome outcome = delivery.deliver(List.of(A1, B1, A2, OTHER_A));

    // Then
    assertEquals(Map.of(A1, "too large"), outcome.poison());
    assertEquals(List.of(B1, OTHER_A), outcome.acknowledged());
    assertEquals(List.of(A1, B1, OTHER_A), sent);
    assertNull(outcome.failure());
  }

  @Test
  void poisonReportedByTheBrokerHoldsItsThingBackToo() throws InterruptedException {
    // Given
    failsLater(A1, large);

    // When
    Delivery.Outcome outcome = delivery.deliver(List.of(A1, A2));

    // Then
    assertEquals(Map.of(A1, "too large"), outcome.poison());
    assertEquals(List.of(), outcome.acknowledged());
  }

  @Test
  void aTopicOutOfReachIsTriedOnceAPass() throws InterruptedException {
    // Given
    failsAtOnce(A1, away);

    // When
    Delivery.Outcome outcome = delivery.deliver(List.of(A1, B1, A2, OTHER_A));

    // Then
    assertEquals(List.of(A1, OTHER_A), sent);
    assertEquals(List.of(OTHER_A), outcome.acknowledged());
    assertSame(away, outcome.failure());
  }

  @Test
  void nothingToSendIsNoFailure() throws InterruptedException {
    // When
    Delivery.Outcome outcome = delivery.deliver(List.of());

    // Then
    assertEquals(new Delivery.Outcome(List.of(), Map.of(), null), outcome);
  }
}
