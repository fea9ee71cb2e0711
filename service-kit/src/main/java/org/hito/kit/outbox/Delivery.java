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
 * Sends facts in order and returns their results. A failure holds back all later facts of the same
 * thing, so that none overtakes another; an unreachable topic holds back everything for that topic,
 * so that a pass waits for it only once.
 */
final class Delivery {

  private final Function<PendingFact, CompletableFuture<Void>> send;

  Delivery(Function<PendingFact, CompletableFuture<Void>> send) {
    this.send = send;
  }

  /**
   * The results of sending.
   *
   * @param acknowledged can be removed from the outbox
   * @param poison those that can never be sent, each with the reason
   * @param failure why the others were not acknowledged, or null where there are none
   */
  record Outcome(
      List<PendingFact> acknowledged, Map<PendingFact, String> poison, Throwable failure) {}

  /** Hands all of them over before it waits, so that the broker gets batches. */
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
