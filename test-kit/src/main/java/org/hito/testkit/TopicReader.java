package org.hito.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its beginning, without a consumer group.
 *
 * <pre>{@code
 * List<TopicRecord> facts =
 *     TopicReader.of("hito.meeting.facts.v1").until(records -> records.size() == 3);
 * }</pre>
 */
public final class TopicReader {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;
  private final String topic;

  private TopicReader(String bootstrapServers, String topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
  }

  /** A reader for the broker of this JVM. */
  public static TopicReader of(String topic) {
    return of(Infrastructure.broker().bootstrapServers(), topic);
  }

  /** A reader for another broker. */
  public static TopicReader of(String bootstrapServers, String topic) {
    return new TopicReader(bootstrapServers, topic);
  }

  /** All records in the topic now, in order per partition. */
  public List<TopicRecord> all() {
    try (KafkaConsumer<String, String> consumer = fromBeginning()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      List<TopicRecord> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        read(consumer, records);
      }
      return records;
    }
  }

  /** Reads until the condition holds for all records so far; fails after a minute. */
  public List<TopicRecord> until(Predicate<List<TopicRecord>> condition) {
    return until(condition, PATIENCE);
  }

  /**
   * Reads until the condition holds for all records so far.
   *
   * @throws AssertionError after the deadline, naming what was read
   */
  public List<TopicRecord> until(Predicate<List<TopicRecord>> condition, Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    try (KafkaConsumer<String, String> consumer = fromBeginning()) {
      List<TopicRecord> records = new ArrayList<>();
      while (!condition.test(records)) {
        if (System.nanoTime() > end) {
          throw new AssertionError(
              "not within " + deadline + " in " + topic + "; records so far: " + records);
        }
        read(consumer, records);
      }
      return records;
    }
  }

  private static void read(KafkaConsumer<String, String> consumer, List<TopicRecord> into) {
    for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
      into.add(TopicRecord.of(record));
    }
  }

  private KafkaConsumer<String, String> fromBeginning() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            // closing waits for the last fetch, which the broker holds this long when there is
            // nothing
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            20);
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
