package org.hito.metrics.rebuild.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hito.kit.Today;
import org.hito.metrics.rebuild.app.FollowedTopics;

/** Reads the followed topics again, in parallel with the consumers and without a group. */
@ApplicationScoped
public class TopicFolds implements FollowedTopics.Source {
  private static final List<String> AGGREGATES =
      List.of("commitment", "initiative", "meeting", "strategy");

  private static final int FETCHED_AHEAD = 8 * 1024 * 1024;

  private final Map<String, Object> configuration;
  private final Today today;

  TopicFolds(@Identifier("default-kafka-broker") Map<String, Object> broker, Today today) {
    this.today = today;
    configuration = new HashMap<>(broker);
    configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "hito-rebuild-" + UUID.randomUUID());
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AHEAD);
    configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
  }

  @Override
  public TopicFold begin() {
    return new TopicFold(
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer()),
        AGGREGATES,
        today.zone());
  }
}
