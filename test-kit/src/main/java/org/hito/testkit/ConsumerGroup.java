package org.hito.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The offsets of a consumer group at the broker of this JVM. */
public final class ConsumerGroup {
  private ConsumerGroup() {}

  /** Whether it has processed and committed every record that is in the topic now. */
  public static boolean hasReadAll(String group, String topic)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.broker().bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      Map<TopicPartition, OffsetSpec> latest =
          partitions(admin, topic).stream()
              .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
      var ends = admin.listOffsets(latest).all().get();
      var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return ends.entrySet().stream()
          .filter(end -> end.getValue().offset() > 0)
          .allMatch(
              end ->
                  committed.get(end.getKey()) != null
                      && committed.get(end.getKey()).offset() == end.getValue().offset());
    }
  }

  private static List<TopicPartition> partitions(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }
}
