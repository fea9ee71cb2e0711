package org.hito.gateway.events.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens readers of the facts topics: without a group or commits, for every partition. */
@ApplicationScoped
public class KafkaReaders {

  private static final int API_TIMEOUT_MILLIS = 10_000;
  // per fetch of a reader; a larger record comes alone
  private static final int FETCH_BYTES = 4 * 1024 * 1024;

  private final Map<String, Object> broker;

  KafkaReaders(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  /**
   * A new reader, to be closed by the caller.
   *
   * @param name its name in metrics and logs
   * @param reset where it goes when its offset is gone: {@code earliest} or {@code none}
   */
  public Consumer<byte[], byte[]> open(String name, String reset) {
    Map<String, Object> config = new HashMap<>(broker);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    config.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, List.of());
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The existing partitions of the facts topics. */
  public static Set<TopicPartition> partitions(Consumer<byte[], byte[]> reader) {
    return reader.listTopics().entrySet().stream()
        .filter(topic -> Topics.NAMES.contains(topic.getKey()))
        .flatMap(topic -> topic.getValue().stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The position made of these offsets; other partitions are at their beginning. */
  public static Position position(Map<TopicPartition, Long> offsets) {
    Position position = Position.beginning(Topics.count());
    for (var offset : offsets.entrySet()) {
      TopicPartition partition = offset.getKey();
      position =
          position.with(
              Topics.indexOf(partition.topic()), partition.partition(), offset.getValue());
    }
    return position;
  }
}
