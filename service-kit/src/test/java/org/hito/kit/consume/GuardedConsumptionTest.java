package org.hito.kit.consume;

import static org.hito.kit.consume.ReceivedFactTest.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The outcome of the records of a poll, including those that cannot be handled. */
class GuardedConsumptionTest extends GuardedPolls {

  @Test
  void aFailureThatPassesIsTriedAgainInPlace() {
    // When
    var handled = consume(facts -> succeedsAfter(2), KEPT);

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(List.of(0L), poll.acknowledged());
    assertEquals(3, attempts.get());
    assertEquals(0, deadLetters());
  }

  @Test
  void poisonIsRefusedAtOnceAndCounted() {
    // When
    var handled = consume(facts -> succeedsAfter(0), "not json");

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(1, poll.refused().size());
    assertEquals(0, attempts.get());
    assertEquals(1, deadLetters());
  }

  @Test
  void aReasonThatQuotesTheRecordIsCutSoThatTheDeadLetterFitsItsTopic() {
    // Given
    String quoted = "x".repeat(100_000);

    // When
    var handled =
        consume(facts -> succeedsAfter(0), KEPT.replace("org.hito.promise.kept.v1", quoted));

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(1, poll.refused().size());
    assertTrue(poll.refused().get(0).startsWith("0: not a fact: not a type of the platform: xxx"));
    assertTrue(poll.refused().get(0).length() < 2_000);
  }

  @Test
  void aHeaderWithoutAValueStopsNothing() {
    // Given
    poll.under("");

    // When
    var handled = consume(facts -> succeedsAfter(0), KEPT);

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(List.of(0L), poll.acknowledged());
  }

  @Test
  void aFailureThatIsNotTransientIsNotRetried() {
    // When
    var handled =
        consume(
            facts -> {
              attempts.incrementAndGet();
              throw new IllegalArgumentException("never");
            },
            KEPT);

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(List.of("0: never"), poll.refused());
    assertEquals(1, attempts.get());
    assertEquals(1, deadLetters());
  }

  @Test
  void typesNobodyKnowsYetAreCountedAndSkipped() {
    // When
    var skipped =
        consume(facts -> succeedsAfter(0), KEPT.replace("promise.kept", "promise.framed"));

    // Then
    skipped.awaitItem(PATIENCE);
    assertEquals(List.of(0L), poll.acknowledged());
    assertEquals(0, attempts.get());
    assertEquals(1, metrics.counter("hito.consumer.skipped", "type", "promise.framed").count());
  }

  @Test
  void recordsOfOnePollAreHandledTogetherAndInOrder() {
    // Given
    List<List<String>> handled = new ArrayList<>();

    // When
    var taken = consume(facts -> take(facts, handled), kept("lunch"), kept("tea"), kept("dinner"));

    // Then
    taken.awaitItem(PATIENCE);
    assertEquals(List.of(List.of("lunch", "tea", "dinner")), handled);
    assertEquals(List.of(2L), poll.acknowledged());
  }

  @Test
  void aPoisonRecordIsRefusedAndTheOthersAreProcessed() {
    // Given
    List<List<String>> handled = new ArrayList<>();

    // When
    var taken =
        consume(
            facts -> take(facts, handled), "not json", kept("lunch"), kept("spoilt"), kept("tea"));

    // Then
    taken.awaitItem(PATIENCE);
    assertEquals(List.of(List.of("lunch"), List.of("tea")), handled);
    assertEquals(
        List.of("0", "2"), poll.refused().stream().map(why -> why.substring(0, 1)).toList());
    assertEquals(List.of(3L), poll.acknowledged());
    assertEquals(2, deadLetters());
  }

  @Test
  void poisonIsFoundByHalvesSoThatAFullPollTakesFewTransactions() {
    // Given
    String[] records = new String[64];
    Arrays.setAll(records, i -> kept(i == 37 ? "spoilt" : "meal-" + i));
    List<List<String>> handled = new ArrayList<>();

    // When
    var taken =
        consume(
            facts -> {
              attempts.incrementAndGet();
              return take(facts, handled);
            },
            records);

    // Then
    taken.awaitItem(PATIENCE);
    assertEquals(1 + 2 * 6, attempts.get());
    assertEquals(
        IntStream.range(0, 64).filter(i -> i != 37).mapToObj(i -> "meal-" + i).toList(),
        handled.stream().flatMap(List::stream).toList());
    assertEquals(List.of("37: spoilt"), poll.refused());
    assertEquals(List.of(63L), poll.acknowledged());
  }

  @Test
  void aBrokerThatIsAwayWhileARecordIsRefusedOrAcknowledgedDoesNotEndTheChannel() {
    // Given
    poll.failing(2);

    // When
    var handled = consume(facts -> succeedsAfter(0), "not json");

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(1, poll.refused().size());
    assertEquals(List.of(0L), poll.acknowledged());
  }

  private static Uni<Void> take(List<ReceivedFact> facts, List<List<String>> handled) {
    List<String> subjects = facts.stream().map(ReceivedFact::subject).toList();
    if (subjects.contains("spoilt")) {
      throw new IllegalArgumentException("spoilt");
    }
    handled.add(subjects);
    return Uni.createFrom().voidItem();
  }
}
