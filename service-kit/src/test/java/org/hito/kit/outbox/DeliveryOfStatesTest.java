package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of which facts the state is sent, and which wait for their state topic. */
class DeliveryOfStatesTest extends DeliveredFacts {

  @Test
  void whileOnlyTheStateTopicFailsNothingIsPublishedAgain() throws InterruptedException {
    // Given
    answersOfStates.put(A2, later(away));
    answersOfStates.put(noted(A2), later(away));

    // When
    Delivery.Outcome first = deliver(A1, B1, A2);
    Delivery.Outcome second = deliver(noted(A2));

    // Then
    assertEquals(
        new Delivery.Outcome(List.of(A1, B1), List.of(A2), Map.of(), Map.of(STATES, away)), first);
    assertEquals(
        new Delivery.Outcome(List.of(), List.of(noted(A2)), Map.of(), Map.of(STATES, away)),
        second);
    assertEquals(List.of(A1, B1, A2), sent);
    assertEquals(List.of(B1, A2, noted(A2)), states);
  }

  @Test
  void aNewerFactTakesTheStateOfAPublishedOneAlong() throws InterruptedException {
    // When
    Delivery.Outcome outcome = deliver(noted(A1), A2);

    // Then
    assertEquals(List.of(noted(A1), A2), outcome.acknowledged());
    assertEquals(List.of(A2), sent);
    assertEquals(List.of(A2), states);
  }

  @Test
  void factsArePublishedWhileTheirStateTopicIsOutOfReachWhichIsTriedOnceAPass()
      throws InterruptedException {
    // Given
    answersOfStates.put(B1, atOnce(away));

    // When
    Delivery.Outcome outcome = deliver(A1, B1, A2, OTHER_A);

    // Then
    assertEquals(List.of(A1, B1, A2, OTHER_A), sent);
    assertEquals(List.of(B1, OTHER_A), states);
    assertEquals(List.of(A1, OTHER_A), outcome.acknowledged());
    assertEquals(List.of(A2, B1), outcome.published());
    assertEquals(Map.of(STATES, away), outcome.failures());
  }

  @Test
  void aFactWaitsForANewerOneToBePublished() throws InterruptedException {
    // Given
    answers.put(A2, later(away));

    // When
    Delivery.Outcome outcome = deliver(A1, B1, A2);

    // Then
    assertEquals(List.of(B1), outcome.acknowledged());
    assertEquals(List.of(A1), outcome.published());
  }

  @Test
  void ofAFactBeforePoisonTheStateIsSent() throws InterruptedException {
    // Given
    answers.put(A2, atOnce(large));

    // When
    Delivery.Outcome first = deliver(A1, A2);
    Delivery.Outcome second = deliver(noted(A1));

    // Then
    assertEquals(
        new Delivery.Outcome(List.of(), List.of(A1), Map.of(A2, "too large"), Map.of()), first);
    assertEquals(List.of(noted(A1)), second.acknowledged());
    assertEquals(List.of(A1, A2), sent);
    assertEquals(List.of(noted(A1)), states);
  }

  @Test
  void aFactBeforeAStateThatIsPoisonIsTheStateItself() throws InterruptedException {
    // Given
    answersOfStates.put(A2, later(large));

    // When
    Delivery.Outcome outcome = deliver(A1, A2);

    // Then
    assertEquals(
        new Delivery.Outcome(List.of(), List.of(A1), Map.of(A2, "too large"), Map.of()), outcome);
  }

  @Test
  void ofAFactWhoseStateTopicThePassHasNotOnlyTheStateWaits() throws InterruptedException {
    // Given
    topics.remove(STATES);

    // When
    Delivery.Outcome outcome = deliver(A1, B1, A2, OTHER_A);

    // Then
    assertEquals(
        new Delivery.Outcome(List.of(A1, OTHER_A), List.of(A2, B1), Map.of(), Map.of()), outcome);
    assertEquals(4, outcome.sent());
    assertEquals(List.of(A1, B1, A2, OTHER_A), sent);
    assertEquals(List.of(OTHER_A), states);
  }
}
