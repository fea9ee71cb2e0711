package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final String FACTS = FactTopics.facts("meeting");
  private static final String STATES = FactTopics.state("meeting");
  private static final PendingFact A1 = fact(1, "meeting", "a");
  private static final PendingFact B1 = fact(2, "meeting", "b");
  private static final PendingFact A2 = fact(3, "meeting", "a");
  private static final PendingFact OTHER_A = fact(4, "forum", "a");
  private final TimeoutException away = new TimeoutException("broker away");
  private final RecordTooLargeException large = new RecordTooLargeException("too large");

  private final Set<String> topics = new HashSet<>(FactTopics.ofFacts());
  private boolean late;
  private final List<PendingFact> sent = new ArrayList<>();
  private final List<PendingFact> states = new ArrayList<>();
  private final Map<PendingFact, CompletableFuture<Void>> answers = new HashMap<>();
  private final Map<PendingFact, CompletableFuture<Void>> answersOfStates = new HashMap<>();

  private CompletableFuture<Void> send(PendingFact fact, String topic) {
    boolean facts = topic.equals(FactTopics.facts(fact.aggregate()));
    (facts ? sent : states).add(fact);
    return (facts ? answers : answersOfStates)
        .getOrDefault(fact, CompletableFuture.completedFuture(null));
  }

  private Delivery.Outcome deliver(PendingFact... facts) throws InterruptedException {
    return new Delivery(this::send, topics, () -> late).deliver(List.of(facts));
  }

  private static PendingFact fact(long seq, String aggregate, String code) {
    return new PendingFact(
        seq, "id-" + seq, aggregate, code, "revised", "{}", Instant.EPOCH, null, false);
  }

  /** As a later pass reads it from the outbox. */
  private static PendingFact noted(PendingFact fact) {
    return new PendingFact(
        fact.seq(),
        fact.id(),
        fact.aggregate(),
        fact.code(),
        fact.type(),
        fact.event(),
        fact.recordedAt(),
        null,
        true);
  }

  private static CompletableFuture<Void> atOnce(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  /** A failure after everything behind it has been handed over. */
  private static CompletableFuture<Void> later(Throwable failure) {
    return new CompletableFuture<>() {
      @Override
      public Void get() throws InterruptedException, ExecutionException {
        completeExceptionally(failure);
        return super.get();
      }
    };
  }

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
