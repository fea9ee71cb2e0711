package org.hito.metrics.rebuild.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.consume.PoisonException;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.facts.FactNames;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.messaging.StrategyFacts;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.messaging.SubjectFacts;

/**
 * Reads the facts from the beginning of their topics to their present end, and folds them: each
 * thing is what its facts make of it, one after the other. Can be asked to go on from where it
 * stopped.
 */
public final class TopicFold implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<String, String> consumer;
  private final Set<TopicPartition> facts;
  private final Set<TopicPartition> states;
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, Told> strategies = new HashMap<>();
  private long records;

  TopicFold(Consumer<String, String> consumer, List<String> aggregates) {
    this.consumer = consumer;
    facts = partitions(aggregates.stream().map(FactNames::factsTopic));
    states = partitions(aggregates.stream().map(FactNames::stateTopic));
    consumer.assign(Stream.of(facts, states).flatMap(Set::stream).toList());
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

  /**
   * Folds what there is, up to the ends the topics have now: the facts first, then the states, for
   * things whose facts the topics no longer keep.
   */
  public void toTheEnd() {
    toTheEnd(facts, states);
    toTheEnd(states, facts);
  }

  private void toTheEnd(Set<TopicPartition> these, Set<TopicPartition> notThose) {
    consumer.resume(these);
    consumer.pause(notThose);
    Map<TopicPartition, Long> ends = consumer.endOffsets(these);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(this::take);
    }
  }

  private void take(ConsumerRecord<String, String> message) {
    records++;
    try {
      fold(ReceivedFact.parse(message.value()));
    } catch (PoisonException unreadable) {
      return; // it was dead-lettered when it came, and counts for nothing
    }
  }

  private void fold(ReceivedFact fact) {
    SubjectFacts.subject(fact)
        .ifPresent(
            told -> {
              String key = told.kind() + "/" + told.code();
              Subject known = subjects.get(key);
              if (known == null || told.version() > known.version()) {
                subjects.put(key, told.following(known));
              }
            });
    StrategyFacts.told(fact)
        .ifPresent(
            strategy ->
                strategies.merge(
                    strategy.code(),
                    new Told(strategy, fact.version()),
                    (known, told) -> told.version() > known.version() ? told : known));
  }

  public List<Subject> subjects() {
    return List.copyOf(subjects.values());
  }

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
