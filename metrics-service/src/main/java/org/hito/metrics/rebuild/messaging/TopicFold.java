package org.hito.metrics.rebuild.messaging;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.topic.FactTopics;
import org.hito.metrics.following.messaging.SubjectFacts;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.messaging.StrategyFacts;
import org.hito.metrics.subject.domain.Subject;

/**
 * Reads what facts tell of subjects from the beginning of their topics to their present end, part
 * after part, and can be asked to go on from where it stopped. Strategies, of which there are few,
 * it keeps.
 */
public final class TopicFold implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NONE = -1;

  private final Consumer<String, String> consumer;
  private final ZoneId zone;
  private final List<Set<TopicPartition>> inTurn;
  private final Map<String, Told> strategies = new HashMap<>();
  private int turn = NONE;
  private Map<TopicPartition, Long> ends = Map.of();
  private Duration silence = Duration.ZERO;
  private long records;

  /** The facts first, then the states, for things whose facts the topics no longer keep. */
  TopicFold(Consumer<String, String> consumer, List<String> aggregates, ZoneId zone) {
    this.consumer = consumer;
    this.zone = zone;
    inTurn =
        List.of(
            partitions(aggregates.stream().map(FactTopics::facts)),
            partitions(aggregates.stream().map(FactTopics::state)));
    consumer.assign(inTurn.stream().flatMap(Set::stream).toList());
    consumer.seekToBeginning(consumer.assignment());
  }

  private Set<TopicPartition> partitions(Stream<String> topics) {
    return topics
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(found -> new TopicPartition(found.topic(), found.partition()))
        .collect(Collectors.toSet());
  }

  /** A strategy as a version told it. */
  public record Told(Strategy strategy, long version) {}

  private void begin(int next) {
    turn = next;
    consumer.pause(consumer.assignment());
    consumer.resume(inTurn.get(turn));
    ends = consumer.endOffsets(inTurn.get(turn));
  }

  /**
   * Subjects as the next facts tell them by themselves, in their order; none once all is read up to
   * the ends the topics had when their turn came. Whoever asks again goes on to the ends they have
   * by then.
   */
  public List<Subject> next() {
    while (!isAtTheEnd() || turn + 1 < inTurn.size()) {
      if (isAtTheEnd()) {
        begin(turn + 1);
      }
      List<Subject> told = take(poll());
      if (!told.isEmpty()) {
        return told;
      }
    }
    turn = NONE;
    ends = Map.of();
    return List.of();
  }

  private ConsumerRecords<String, String> poll() {
    ConsumerRecords<String, String> messages = consumer.poll(POLL);
    silence = messages.isEmpty() ? silence.plus(POLL) : Duration.ZERO;
    if (silence.compareTo(PATIENCE) > 0) {
      throw new IllegalStateException("Kafka has told nothing for " + PATIENCE);
    }
    return messages;
  }

  private boolean isAtTheEnd() {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private List<Subject> take(ConsumerRecords<String, String> messages) {
    List<Subject> told = new ArrayList<>();
    messages.forEach(message -> take(message.value(), told));
    return told;
  }

  private void take(String message, List<Subject> told) {
    records++;
    try {
      take(ReceivedFact.parse(message), told);
    } catch (RuntimeException unreadable) {
      return; // it was dead-lettered when it came, and counts for nothing
    }
  }

  private void take(ReceivedFact fact, List<Subject> told) {
    SubjectFacts.subject(fact, zone).ifPresent(told::add);
    StrategyFacts.told(fact)
        .ifPresent(
            strategy ->
                strategies.merge(
                    strategy.code(),
                    new Told(strategy, fact.version()),
                    (known, later) -> later.version() > known.version() ? later : known));
  }

  /** The strategies as told so far. */
  public List<Told> strategies() {
    return List.copyOf(strategies.values());
  }

  /** How many records were read. */
  public long records() {
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
