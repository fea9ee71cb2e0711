package org.hito.kit.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.command.CommandFailure;

/** Reads parts of topics, without a group. */
public final class TopicScan {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;

  public TopicScan(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Reads every record from the given offsets to the present ends, and returns the ends. If the
   * record of an offset has expired, it begins with the first that exists.
   */
  public Map<TopicPartition, Long> read(
      Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    consumer.assign(from.keySet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
    consumer
        .beginningOffsets(from.keySet())
        .forEach((part, first) -> consumer.seek(part, Math.max(first, from.get(part))));
    while (!isAt(ends)) {
      poll(ends).forEach(taker);
    }
    return ends;
  }

  /** The first record of a partition at an offset or after it; empty if there is none yet. */
  public Optional<ConsumerRecord<byte[], byte[]>> first(TopicPartition part, long offset) {
    consumer.assign(List.of(part));
    Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(part));
    consumer.seek(part, offset);
    return isAt(ends) ? Optional.empty() : poll(ends).records(part).stream().findFirst();
  }

  /** The next records before these ends; none if there are only markers of transactions. */
  private ConsumerRecords<byte[], byte[]> poll(Map<TopicPartition, Long> ends) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    for (Duration silence = POLL; records.isEmpty() && !isAt(ends); silence = silence.plus(POLL)) {
      if (silence.compareTo(PATIENCE) > 0) {
        throw new CommandFailure("Kafka has not answered for " + PATIENCE.toSeconds() + " s.");
      }
      records = consumer.poll(POLL);
    }
    return records;
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
