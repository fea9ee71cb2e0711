package org.hito.kit.consume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The offsets of a service's groups in their topics.
 *
 * @param first of each partition, the first offset that it still has
 * @param committed of each partition that the group has begun, the offset at which it continues
 * @param next of each partition, the offset of the next record
 */
record GroupOffsets(
    Map<TopicPartition, Long> first,
    Map<TopicPartition, Long> committed,
    Map<TopicPartition, Long> next) {

  /**
   * Asks Kafka.
   *
   * @param topics the topic of each group
   */
  static GroupOffsets read(Admin kafka, Map<String, String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> committed = committed(kafka, topics);
    List<TopicPartition> partitions =
        kafka.describeTopics(topics.values()).allTopicNames().get().values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(part -> new TopicPartition(topic.name(), part.partition())))
            .toList();
    return new GroupOffsets(
        offsets(kafka, partitions, OffsetSpec.earliest()),
        committed,
        offsets(kafka, partitions, OffsetSpec.latest()));
  }

  /** For each topic, how many records wait in its fullest partition. */
  Map<String, Long> lag() {
    Map<String, Long> lag = new HashMap<>();
    next.forEach(
        (partition, end) -> lag.merge(partition.topic(), end - position(partition), Math::max));
    return lag;
  }

  // expired records no longer wait, and a group without a position begins with the first that
  // exists
  private long position(TopicPartition partition) {
    long oldest = first.get(partition);
    return Math.max(oldest, committed.getOrDefault(partition, oldest));
  }

  private static Map<TopicPartition, Long> committed(Admin kafka, Map<String, String> topics)
      throws ExecutionException, InterruptedException {
    Map<String, ListConsumerGroupOffsetsSpec> all =
        topics.keySet().stream()
            .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
    Map<TopicPartition, Long> committed = new HashMap<>();
    for (Map<TopicPartition, OffsetAndMetadata> group :
        kafka.listConsumerGroupOffsets(all).all().get().values()) {
      group.forEach(
          (partition, position) -> {
            if (position != null) {
              committed.put(partition, position.offset());
            }
          });
    }
    return committed;
  }

  private static Map<TopicPartition, Long> offsets(
      Admin kafka, List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    kafka
        .listOffsets(
            partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> which)))
        .all()
        .get()
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }
}
