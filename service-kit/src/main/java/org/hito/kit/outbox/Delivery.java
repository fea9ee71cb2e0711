package org.hito.kit.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends facts in order and returns their results. Only the newest fact of a thing goes to its state
 * topic, so those before it wait for it: of one thing all facts are acknowledged or none. An
 * unreachable topic holds back everything for that topic, so that a pass waits for it only once.
 */
final class Delivery {

  private final Sender sender;

  Delivery(Sender sender) {
    this.sender = sender;
  }

  /** How a fact is sent. */
  @FunctionalInterface
  interface Sender {

    /**
     * Sends a fact.
     *
     * @param newest true if it is the newest of its thing in this pass
     */
    CompletableFuture<Void> send(PendingFact fact, boolean newest);
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
    Map<PendingFact, String> poison = new LinkedHashMap<>();
    Map<PendingFact, Future<Void>> sent = handOver(facts);
    Set<String> held = new HashSet<>();
    Throwable first = null;
    for (PendingFact fact : facts) {
      Throwable failure = sent.containsKey(fact) ? await(sent.get(fact)) : null;
      if (isPoison(failure)) {
        poison.put(fact, failure.getMessage());
      } else if (first == null) {
        first = failure;
      }
      if (failure != null || !sent.containsKey(fact)) {
        held.add(fact.key());
      }
    }
    List<PendingFact> acknowledged =
        facts.stream().filter(fact -> !held.contains(fact.key())).toList();
    return new Outcome(acknowledged, poison, first);
  }

  private Map<PendingFact, Future<Void>> handOver(List<PendingFact> facts)
      throws InterruptedException {
    Map<PendingFact, Future<Void>> sent = new HashMap<>();
    Map<String, Long> newest = new HashMap<>();
    facts.forEach(fact -> newest.put(fact.key(), fact.seq()));
    Set<String> held = new HashSet<>();
    for (PendingFact fact : facts) {
      if (held.contains(fact.key()) || held.contains(fact.aggregate())) {
        continue;
      }
      CompletableFuture<Void> answer = sender.send(fact, newest.get(fact.key()) == fact.seq());
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
