package org.hito.metrics.rebuild.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.topic.FactTopics;
import org.hito.metrics.rebuild.app.Published;

/** Reads the last record of each partition of the facts that this service publishes. */
@ApplicationScoped
public class NewestFact implements Published {

  private static final List<String> AGGREGATES = List.of("indicator", "gate");
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Object> configuration;

  NewestFact(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    configuration = new HashMap<>(broker);
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
  }

  @Override
  public Optional<Instant> newestRecordedAt() {
    try (Consumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      Set<TopicPartition> open = lastRecords(consumer);
      Optional<Instant> newest = Optional.empty();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!open.isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("nothing read from Kafka for " + PATIENCE);
        }
        for (ConsumerRecord<String, String> last : consumer.poll(POLL)) {
          open.remove(new TopicPartition(last.topic(), last.partition()));
          Instant recorded = ReceivedFact.parse(last.value()).recordedAt();
          newest = newest.filter(other -> other.isAfter(recorded)).or(() -> Optional.of(recorded));
        }
      }
      return newest;
    }
  }

  // goes to the last record of each partition that has any
  private static Set<TopicPartition> lastRecords(Consumer<String, String> consumer) {
    List<TopicPartition> all =
        AGGREGATES.stream()
            .flatMap(aggregate -> consumer.partitionsFor(FactTopics.facts(aggregate)).stream())
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    Set<TopicPartition> filled = new HashSet<>(all);
    filled.removeIf(partition -> ends.get(partition) <= begins.get(partition));
    consumer.assign(filled);
    filled.forEach(partition -> consumer.seek(partition, ends.get(partition) - 1));
    return filled;
  }
}
