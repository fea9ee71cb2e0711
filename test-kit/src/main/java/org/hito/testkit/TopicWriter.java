package org.hito.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes raw records, such as poison, duplicates and stale facts. */
public final class TopicWriter {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String bootstrapServers;
  private final String topic;
  private final Duration patience;

  private TopicWriter(String bootstrapServers, String topic, Duration patience) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.patience = patience;
  }

  /** Writes to the broker of this JVM. */
  public static TopicWriter of(String topic) {
    return of(Infrastructure.broker().bootstrapServers(), topic);
  }

  /** Writes to another broker. */
  public static TopicWriter of(String bootstrapServers, String topic) {
    return new TopicWriter(bootstrapServers, topic, PATIENCE);
  }

  /** A writer that waits this long for the topic, if it does not exist. */
  public TopicWriter within(Duration patience) {
    return new TopicWriter(bootstrapServers, topic, patience);
  }

  /** Writes one record without headers and waits until the broker has it. */
  public void write(String key, String value) {
    write(key, value, Map.of());
  }

  /** Writes one record and waits until the broker has it. */
  public void write(String key, String value, Map<String, String> headers) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            patience.toMillis());
    ProducerRecord<String, String> sent = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(sent).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing to " + topic, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot write to " + topic, e);
    }
  }
}
