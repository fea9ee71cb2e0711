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
 * acknowledged or a newer fact of its aggregate is published. Nothing is sent to topics that the
 * pass does not have. An unreachable topic holds back all of its records in this pass, so that a
 * pass waits for it only once; once the pass has taken too long, no further topic is tried.
 */
final class Delivery {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final CompletableFuture<Void> notSent =
      CompletableFuture.failedFuture(new IllegalStateException("not sent"));
  private final Sender sender;
  private final Set<String> topics;
  private final BooleanSupplier isLate;
  private final Map<String, CompletableFuture<Void>> outOfReach = new LinkedHashMap<>();
  private final Map<Long, Sent> sent = new HashMap<>();
  private final Map<PendingFact, String> poison = new LinkedHashMap<>();
  private final Set<String> behind = new HashSet<>();
  private final Set<Long> published = new HashSet<>();
  private final Map<String, PendingFact> lastPublished = new LinkedHashMap<>();
  private final Set<String> stated = new HashSet<>();
  private final Map<String, Throwable> failures = new HashMap<>();

  /**
   * @param topics those that the pass may send to
   * @param isLate whether the pass has reached its time limit
   */
  Delivery(Sender sender, Set<String> topics, BooleanSupplier isLate) {
    this.sender = sender;
    this.topics = topics;
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
   * @param failures why topics did not acknowledge what was sent to them
   */
  record Outcome(
      List<PendingFact> acknowledged,
      List<PendingFact> published,
      Map<PendingFact, String> poison,
      Map<String, Throwable> failures) {

    /** The facts that are new in their facts topic or can be removed. */
    int sent() {
      return acknowledged.size()
          + (int) published.stream().filter(fact -> !fact.published()).count();
    }
  }

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
        failures);
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
    if (!topics.contains(topic) || (!outOfReach.isEmpty() && isLate.getAsBoolean())) {
      return notSent;
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
    boolean wasSent = (onFacts == null ? both.onState() : both.onFacts()) != notSent;
    if (isPoison(failed)) {
      poison.put(fact, failed.getMessage());
    } else if (failed != null && wasSent) {
      String aggregate = fact.aggregate();
      failures.putIfAbsent(
          onFacts == null ? FactTopics.state(aggregate) : FactTopics.facts(aggregate), failed);
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
