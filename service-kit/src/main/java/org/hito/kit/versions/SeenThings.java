package org.hito.kit.versions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.consume.PoisonException;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.kafka.TopicScan;
import org.hito.kit.topic.FactTopics;

/**
 * What readers have seen of the things of an aggregate. It reads both topics: the state topic keeps
 * what was sent last, which after a restore is not always the highest version, and the facts topic
 * only the last 30 days.
 */
final class SeenThings {

  private final Map<String, Seen> things = new TreeMap<>();

  private SeenThings() {}

  /** By their codes. */
  static Map<String, Seen> read(KafkaConsumer<byte[], byte[]> consumer, String aggregate) {
    SeenThings seen = new SeenThings();
    Map<TopicPartition, Long> all =
        Stream.of(FactTopics.state(aggregate), FactTopics.facts(aggregate))
            .flatMap(topic -> partitions(consumer, topic))
            .collect(Collectors.toMap(part -> part, part -> 0L));
    new TopicScan(consumer).read(all, seen::take);
    return seen.things;
  }

  private static Stream<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(part -> new TopicPartition(topic, part.partition()));
  }

  // a record that is not a fact has no version, and readers ignore it, too
  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      ReceivedFact fact = ReceivedFact.parse(new String(record.value(), StandardCharsets.UTF_8));
      things.merge(fact.subject(), new Seen(fact.version(), fact.id().toString()), Seen::both);
    } catch (PoisonException ignored) {
      return;
    }
  }
}
