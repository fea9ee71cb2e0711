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
import org.hito.metrics.rebuild.app.FollowedTopics;
import org.hito.metrics.scorecard.domain.VersionedStrategy;
import org.hito.metrics.scorecard.messaging.StrategyFacts;
import org.hito.metrics.subject.domain.Subject;

/**
 * Reads subjects from the start of their topics to the current end, part by part, and can continue
 * from there. It keeps strategies, of which there are few.
 */
public final class TopicFold implements FollowedTopics {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NONE = -1;

  private final Consumer<String, String> consumer;
  private final ZoneId zone;
  private final List<Set<TopicPartition>> inTurn;
  private final Map<String, VersionedStrategy> strategies = new HashMap<>();
  private int turn = NONE;
  private Map<TopicPartition, Long> ends = Map.of();
  private Duration silence = Duration.ZERO;
  private long records;

  /** Facts first, then states, for subjects whose facts the topics no longer contain. */
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

  private void begin(int next) {
    turn = next;
    consumer.pause(consumer.assignment());
    consumer.resume(inTurn.get(turn));
    ends = consumer.endOffsets(inTurn.get(turn));
  }

  @Override
  public List<Subject> next() {
    while (!isAtTheEnd() || turn + 1 < inTurn.size()) {
      if (isAtTheEnd()) {
        begin(turn + 1);
      }
      List<Subject> subjects = take(poll());
      if (!subjects.isEmpty()) {
        return subjects;
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
      throw new IllegalStateException("nothing read from Kafka for " + PATIENCE);
    }
    return messages;
  }

  private boolean isAtTheEnd() {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private List<Subject> take(ConsumerRecords<String, String> messages) {
    List<Subject> subjects = new ArrayList<>();
    messages.forEach(message -> take(message.value(), subjects));
    return subjects;
  }

  private void take(String message, List<Subject> subjects) {
    records++;
    try {
      take(ReceivedFact.parse(message), subjects);
    } catch (RuntimeException unreadable) {
      return; // it was dead-lettered on arrival and does not count
    }
  }

  private void take(ReceivedFact fact, List<Subject> subjects) {
    SubjectFacts.subject(fact, zone).ifPresent(subjects::add);
    StrategyFacts.parse(fact)
        .ifPresent(
            strategy ->
                strategies.merge(strategy.strategy().code(), strategy, VersionedStrategy::newer));
  }

  @Override
  public List<VersionedStrategy> strategies() {
    return List.copyOf(strategies.values());
  }

  @Override
  public long records() {
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
