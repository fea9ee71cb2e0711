package org.hito.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends facts in order and tells what became of them. Whatever fails holds back every later fact of
 * the same thing, so that none overtakes another; a topic out of reach holds back what else goes
 * there, so that a pass waits for it once.
 */
final class Delivery {

  private final Function<PendingFact, CompletableFuture<Void>> send;

  Delivery(Function<PendingFact, CompletableFuture<Void>> send) {
    this.send = send;
  }

  /**
   * What became of the facts.
   *
   * @param acknowledged may be forgotten
   * @param poison can never be sent, each with the reason
   * @param failure why the others were not acknowledged, or null when there are none
   */
  record Outcome(
      List<PendingFact> acknowledged, Map<PendingFact, String> poison, Throwable failure) {}

  /** Hands all over first and waits then, so that the broker gets them in batches. */
  Outcome deliver(List<PendingFact> facts) throws InterruptedException {
    List<PendingFact> acknowledged = new ArrayList<>();
    Map<PendingFact, String> poison = new LinkedHashMap<>();
    Set<String> held = new HashSet<>();
    Throwable first = null;
    for (var sent : handOver(facts).entrySet()) {
      PendingFact fact = sent.getKey();
      Throwable failure = await(sent.getValue());
      if (isPoison(failure)) {
        poison.put(fact, failure.getMessage());
      } else if (first == null) {
        first = failure;
      }
      if (failure != null) {
        held.add(fact.key());
      } else if (!held.contains(fact.key())) {
        acknowledged.add(fact);
      }
    }
    return new Outcome(acknowledged, poison, first);
  }

  private Map<PendingFact, Future<Void>> handOver(List<PendingFact> facts)
      throws InterruptedException {
    Map<PendingFact, Future<Void>> sent = new LinkedHashMap<>();
    Set<String> held = new HashSet<>();
    for (PendingFact fact : facts) {
      if (held.contains(fact.key()) || held.contains(fact.aggregate())) {
        continue;
      }
      CompletableFuture<Void> answer = send.apply(fact);
      sent.put(fact, answer);
      if (answer.isCompletedExceptionally()) {
        held.add(isPoison(await(answer)) ? fact.key() : fact.aggregate());
      }
    }
    return sent;
  }

  private static boolean isPoison(Throwable failure) {
    return failure instanceof RecordTooLargeException;
  }

  private static Throwable await(Future<Void> answer) throws InterruptedException {
    try {
      answer.get(); // bounded by the producer's delivery timeout
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause();
    }
  }
}
