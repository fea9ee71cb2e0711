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
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.hito.kit.topic.FactTopics;

/**
 * Sends the facts of one pass in order. Each goes to its facts topic, and only the newest of an
 * aggregate to the state topic, too. A fact is done once it is published, and either its state is
 * acknowledged or a newer fact of its aggregate is published. An unreachable topic holds back all
 * of its records in this pass, so that a pass waits for it only once; once the pass has taken too
 * long, no further topic is tried.
 */
final class Delivery {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final Sender sender;
  private final BooleanSupplier isLate;
  private final Map<String, CompletableFuture<Void>> outOfReach = new LinkedHashMap<>();
  private final Map<Long, Sent> sent = new HashMap<>();
  private final Map<PendingFact, String> poison = new LinkedHashMap<>();
  private final Set<String> behind = new HashSet<>();
  private final Set<Long> published = new HashSet<>();
  private final Map<String, PendingFact> lastPublished = new LinkedHashMap<>();
  private final Set<String> stated = new HashSet<>();
  private Throwable failure;

  /**
   * @param isLate whether the pass has reached its time limit
   */
  Delivery(Sender sender, BooleanSupplier isLate) {
    this.sender = sender;
    this.isLate = isLate;
  }

  /** How a fact is sent to a topic. */
  @FunctionalInterface
  interface Sender {
    CompletableFuture<Void> send(PendingFact fact, String topic);
  }

  /**
   * The results of sending.
   *
   * @param acknowledged can be removed from the outbox
   * @param published these wait for their state topic only from now on
   * @param poison those that can never be published, each with the reason
   * @param failure why the others were not acknowledged, or null if there are none
   */
  record Outcome(
      List<PendingFact> acknowledged,
      List<PendingFact> published,
      Map<PendingFact, String> poison,
      Throwable failure) {}

  /** The answers of both topics to a fact; that of the state topic counts for the newest only. */
  private record Sent(Future<Void> onFacts, Future<Void> onState, boolean newest) {}

  /** Sends all of them before it waits, so that the broker receives batches. */
  Outcome deliver(List<PendingFact> facts) throws InterruptedException {
    handOver(facts);
    for (PendingFact fact : facts) {
      if (sent.containsKey(fact.seq())) {
        settle(fact, sent.get(fact.seq()));
      }
    }
    return new Outcome(
        facts.stream().filter(this::isDone).toList(),
        lastPublished.values().stream().filter(fact -> !isDone(fact)).toList(),
        poison,
        failure);
  }

  private void handOver(List<PendingFact> facts) throws InterruptedException {
    Map<String, Long> newest = new HashMap<>();
    facts.forEach(fact -> newest.put(fact.key(), fact.seq()));
    Set<String> held = new HashSet<>();
    for (PendingFact fact : facts) {
      if (held.contains(fact.key())) {
        continue;
      }
      boolean last = newest.get(fact.key()) == fact.seq();
      CompletableFuture<Void> onFacts =
          fact.published() ? DONE : send(fact, FactTopics.facts(fact.aggregate()));
      boolean both = last && !onFacts.isCompletedExceptionally();
      CompletableFuture<Void> onState =
          both ? send(fact, FactTopics.state(fact.aggregate())) : DONE;
      sent.put(fact.seq(), new Sent(onFacts, onState, last));
      if (onFacts.isCompletedExceptionally() && isPoison(await(onFacts))) {
        held.add(fact.key());
      }
    }
  }

  private CompletableFuture<Void> send(PendingFact fact, String topic) throws InterruptedException {
    if (outOfReach.containsKey(topic)) {
      return outOfReach.get(topic);
    }
    if (!outOfReach.isEmpty() && isLate.getAsBoolean()) {
      return outOfReach.values().iterator().next();
    }
    CompletableFuture<Void> answer = sender.send(fact, topic);
    if (answer.isCompletedExceptionally() && !isPoison(await(answer))) {
      outOfReach.put(topic, answer);
    }
    return answer;
  }

  private void settle(PendingFact fact, Sent both) throws InterruptedException {
    Throwable onFacts = await(both.onFacts());
    Throwable failed = onFacts == null ? await(both.onState()) : onFacts;
    if (isPoison(failed)) {
      poison.put(fact, failed.getMessage());
    } else if (failure == null) {
      failure = failed;
    }
    if (onFacts != null || isPoison(failed)) {
      behind.add(fact.key());
    } else if (!behind.contains(fact.key())) {
      published.add(fact.seq());
      lastPublished.put(fact.key(), fact);
      if (both.newest() && failed == null) {
        stated.add(fact.key());
      }
    }
  }

  private boolean isDone(PendingFact fact) {
    return published.contains(fact.seq())
        && (stated.contains(fact.key()) || lastPublished.get(fact.key()).seq() != fact.seq());
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
