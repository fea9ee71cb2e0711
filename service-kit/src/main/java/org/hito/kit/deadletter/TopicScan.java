package org.hito.kit.deadletter;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.command.CommandFailure;

/** Reads parts of topics, without a group. */
final class TopicScan {

  static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;

  TopicScan(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Reads every record from the given offsets to the present ends, and returns the ends. Offsets
   * whose records are gone mean the first that are there.
   */
  Map<TopicPartition, Long> read(
      Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    consumer.assign(from.keySet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
    consumer
        .beginningOffsets(from.keySet())
        .forEach((part, first) -> consumer.seek(part, Math.max(first, from.get(part))));
    Duration silence = Duration.ZERO;
    while (!isAt(ends)) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      records.forEach(taker);
      silence = records.isEmpty() ? silence.plus(POLL) : Duration.ZERO;
      if (silence.compareTo(PATIENCE) > 0) {
        throw new CommandFailure("Kafka has not answered for " + PATIENCE.toSeconds() + " s.");
      }
    }
    return ends;
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
