package org.hito.kit.outbox;

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

/** Facts that a pass sends to topics that answer as a test says. */
abstract class DeliveredFacts {

  static final String FACTS = FactTopics.facts("meeting");
  static final String STATES = FactTopics.state("meeting");
  static final PendingFact A1 = fact(1, "meeting", "a");
  static final PendingFact B1 = fact(2, "meeting", "b");
  static final PendingFact A2 = fact(3, "meeting", "a");
  static final PendingFact OTHER_A = fact(4, "forum", "a");
  final TimeoutException away = new TimeoutException("broker away");
  final RecordTooLargeException large = new RecordTooLargeException("too large");

  final Set<String> topics = new HashSet<>(FactTopics.ofFacts());
  boolean late;
  final List<PendingFact> sent = new ArrayList<>();
  final List<PendingFact> states = new ArrayList<>();
  final Map<PendingFact, CompletableFuture<Void>> answers = new HashMap<>();
  final Map<PendingFact, CompletableFuture<Void>> answersOfStates = new HashMap<>();

  private CompletableFuture<Void> send(PendingFact fact, String topic) {
    boolean facts = topic.equals(FactTopics.facts(fact.aggregate()));
    (facts ? sent : states).add(fact);
    return (facts ? answers : answersOfStates)
        .getOrDefault(fact, CompletableFuture.completedFuture(null));
  }

  Delivery.Outcome deliver(PendingFact... facts) throws InterruptedException {
    return new Delivery(this::send, topics, () -> late).deliver(List.of(facts));
  }

  private static PendingFact fact(long seq, String aggregate, String code) {
    return new PendingFact(
        seq, "id-" + seq, aggregate, code, "revised", "{}", Instant.EPOCH, null, false);
  }

  /** As a later pass reads it from the outbox. */
  static PendingFact noted(PendingFact fact) {
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

  static CompletableFuture<Void> atOnce(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  /** A failure after everything behind it has been handed over. */
  static CompletableFuture<Void> later(Throwable failure) {
    return new CompletableFuture<>() {
      @Override
      public Void get() throws InterruptedException, ExecutionException {
        completeExceptionally(failure);
        return super.get();
      }
    };
  }
}
