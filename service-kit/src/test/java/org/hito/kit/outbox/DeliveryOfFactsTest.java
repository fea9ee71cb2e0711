package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.Test;

/** What of the facts themselves is published, fails, or is refused. */
class DeliveryOfFactsTest extends DeliveredFacts {

  @Test
  void acknowledgedFactsCanBeRemoved() throws InterruptedException {
    // When
    Delivery.Outcome outcome = deliver(A1, B1, A2, OTHER_A);

    // Then
    assertEquals(
        new Delivery.Outcome(List.of(A1, B1, A2, OTHER_A), List.of(), Map.of(), Map.of()), outcome);
    assertEquals(List.of(A1, B1, A2, OTHER_A), sent);
    assertEquals(List.of(B1, A2, OTHER_A), states);
  }

  @Test
  void aFailureHoldsBackLaterFactsOfTheSameThingOnly() throws InterruptedException {
    // Given
    answers.put(A1, later(away));

    // When
    Delivery.Outcome outcome = deliver(A1, B1, A2, OTHER_A);

    // Then
    assertEquals(List.of(B1, OTHER_A), outcome.acknowledged());
    assertEquals(List.of(), outcome.published()); // A2 is sent again, behind A1
    assertEquals(Map.of(FACTS, away), outcome.failures());
  }

  @Test
  void poisonIsSetAsideAndNothingOfItsThingLeavesBehindIt() throws InterruptedException {
    // Given
    answers.put(A1, atOnce(large));

    // When
    Delivery.Outcome outcome = deliver(A1, B1, A2, OTHER_A);

    // Then
    assertEquals(Map.of(A1, "too large"), outcome.poison());
    assertEquals(List.of(B1, OTHER_A), outcome.acknowledged());
    assertEquals(List.of(A1, B1, OTHER_A), sent);
    assertEquals(Map.of(), outcome.failures());
  }

  @Test
  void poisonReportedByTheBrokerHoldsItsThingBackToo() throws InterruptedException {
    // Given
    answers.put(A1, later(large));

    // When
    Delivery.Outcome outcome = deliver(A1, A2);

    // Then
    assertEquals(Map.of(A1, "too large"), outcome.poison());
    assertEquals(List.of(), outcome.acknowledged());
  }

  @Test
  void aFactsTopicOutOfReachIsTriedOnceAPass() throws InterruptedException {
    // Given
    answers.put(A1, atOnce(away));

    // When
    Delivery.Outcome outcome = deliver(A1, B1, A2, OTHER_A);

    // Then
    assertEquals(List.of(A1, OTHER_A), sent);
    assertEquals(List.of(OTHER_A), states);
    assertEquals(List.of(OTHER_A), outcome.acknowledged());
    assertEquals(Map.of(FACTS, away), outcome.failures());
  }

  @Test
  void nothingToSendIsNoFailure() throws InterruptedException {
    // When
    Delivery.Outcome outcome = deliver();

    // Then
    assertEquals(new Delivery.Outcome(List.of(), List.of(), Map.of(), Map.of()), outcome);
  }

  @Test
  void aLatePassTriesNoFurtherTopicOnceOneIsOutOfReach() throws InterruptedException {
    // Given
    late = true;
    answers.put(A1, CompletableFuture.failedFuture(away));

    // When
    Delivery.Outcome outcome = deliver(A1, OTHER_A);

    // Then
    assertEquals(List.of(A1), sent);
    assertEquals(List.of(), outcome.acknowledged());
    assertEquals(Map.of(FACTS, away), outcome.failures());
  }

  @Test
  void aLatePassContinuesWhileAllTopicsAreReachable() throws InterruptedException {
    // Given
    late = true;

    // When
    Delivery.Outcome outcome = deliver(A1, OTHER_A);

    // Then
    assertEquals(List.of(A1, OTHER_A), outcome.acknowledged());
  }

  @Test
  void everyTopicForWhichSomethingWaitsIsNamed() throws InterruptedException {
    // Given
    answers.put(A1, later(away));
    answersOfStates.put(A1, later(away));
    answersOfStates.put(OTHER_A, later(away));

    // When
    Delivery.Outcome outcome = deliver(A1, OTHER_A);

    // Then
    assertEquals(Set.of(FACTS, FactTopics.state("forum")), outcome.failures().keySet());
    assertEquals(List.of(OTHER_A), outcome.published());
  }
}
