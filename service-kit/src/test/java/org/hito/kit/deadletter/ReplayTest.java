package org.hito.kit.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.kafka.KafkaSettings;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.hito.testkit.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replays at a real broker. What needs no race is tested with the command. */
class ReplayTest {

  private static final String SOURCE = "hito.overtaken.facts.v1";
  private static final String DEAD = "hito.planted.overtaken.dlq";
  private static final String KEY = "overtaken";

  /** Writes a newer record of the key just before the first one is sent to its topic. */
  public static final class Overtaking
      implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {

    private static final AtomicBoolean HAS_OVERTAKEN = new AtomicBoolean();

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
      if (record.topic().equals(SOURCE) && HAS_OVERTAKEN.compareAndSet(false, true)) {
        TopicWriter.of(SOURCE).write(KEY, "newer");
      }
      return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception failure) {}

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
  }

  private static KafkaSettings settings() {
    Map<String, String> settings =
        Map.of(
            "kafka.bootstrap.servers", Infrastructure.broker().bootstrapServers(),
            "kafka.interceptor.classes", Overtaking.class.getName());
    return KafkaSettings.of(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build());
  }

  @Test
  @Timeout(300)
  void aRecordThatOvertookALetterIsTheLastOneAgain() {
    // Given
    Topics.declare(Infrastructure.broker().bootstrapServers(), List.of(SOURCE, DEAD));
    TopicWriter.of(SOURCE).write(KEY, "died");
    TopicRecord origin = TopicReader.of(SOURCE).all().get(0);
    TopicWriter.of(DEAD)
        .write(
            KEY,
            "died",
            Map.of(
                "dead-letter-topic", SOURCE,
                "dead-letter-partition", Integer.toString(origin.partition()),
                "dead-letter-offset", Long.toString(origin.offset())));

    // When
    try (DeadLetters letters = DeadLetters.of(settings(), List.of(DEAD))) {
      DeadLetter letter = letters.open().get(0);
      assertEquals(Settlement.REPLAYED, new Replay(letters, List.of(letter)).run(letter));
    }

    // Then
    assertEquals(
        List.of("died", "newer", "died", "newer"),
        TopicReader.of(SOURCE).all().stream().map(TopicRecord::value).toList());
  }
}
