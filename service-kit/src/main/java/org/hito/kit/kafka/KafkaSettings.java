package org.hito.kit.kafka;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.Config;

/**
 * Clients with the settings of the service, {@code kafka.*} or {@code KAFKA_*}, for its commands.
 */
public final class KafkaSettings {

  private static final String PREFIX = "kafka.";
  private static final int PATIENCE_MILLIS = 15_000;
  private static final int FETCHED_AHEAD = 8 * 1024 * 1024;

  private final Map<String, Object> settings = new HashMap<>();

  private KafkaSettings() {
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
  }

  public static KafkaSettings of(Config config) {
    KafkaSettings kafka = new KafkaSettings();
    for (String name : config.getPropertyNames()) {
      String plain = name.toLowerCase(Locale.ROOT).replace('_', '.');
      if (plain.startsWith(PREFIX)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> kafka.settings.put(plain.substring(PREFIX.length()), value));
      }
    }
    return kafka;
  }

  public KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> reading = new HashMap<>(settings);
    reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
    reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    reading.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AHEAD);
    reading.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  public KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> writing = new HashMap<>(settings);
    writing.put(ProducerConfig.ACKS_CONFIG, "all");
    writing.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    return new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
