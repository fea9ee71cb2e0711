package org.hito.gateway.events.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the log for one subscriber at a time: facts the ring has dropped, and the bounds of the
 * log. Given a position, it reads the partitions in that position.
 */
public final class LogReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> reader;

  LogReader(Consumer<byte[], byte[]> reader) {
    this.reader = reader;
  }

  /** The beginning of the log, in the partitions of a position. */
  public Position beginning(Position of) {
    return KafkaReaders.position(reader.beginningOffsets(partitions(of)));
  }

  /** The end of the log, in all existing partitions. */
  public Position end() {
    return KafkaReaders.position(reader.endOffsets(KafkaReaders.partitions(reader)));
  }

  /** The position of the first facts appended at or after an instant. */
  public Position at(Instant since, Position newest) {
    Map<TopicPartition, Long> wanted =
        partitions(newest).stream()
            .collect(Collectors.toMap(partition -> partition, all -> since.toEpochMilli()));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    reader
        .offsetsForTimes(wanted)
        .forEach(
            (partition, found) ->
                offsets.put(partition, found == null ? next(newest, partition) : found.offset()));
    return KafkaReaders.position(offsets);
  }

  /** Prepares to read the facts between two positions. */
  public void seek(Position from, Position to) {
    Set<TopicPartition> behind =
        partitions(to).stream()
            .filter(partition -> next(from, partition) < next(to, partition))
            .collect(Collectors.toUnmodifiableSet());
    reader.assign(behind);
    behind.forEach(partition -> reader.seek(partition, next(from, partition)));
  }

  /** The next records, or none if there are none right now. */
  public ConsumerRecords<byte[], byte[]> poll() {
    return reader.assignment().isEmpty() ? ConsumerRecords.empty() : reader.poll(POLL);
  }

  /**
   * The position of a subscriber at {@code from} that then received everything {@link #poll}
   * returned.
   */
  public Position after(Position from) {
    Position position = from;
    for (TopicPartition partition : reader.assignment()) {
      position =
          position.with(
              Topics.indexOf(partition.topic()), partition.partition(), reader.position(partition));
    }
    return position;
  }

  @Override
  public void close() {
    reader.close();
  }

  private static Set<TopicPartition> partitions(Position of) {
    return IntStream.range(0, of.topics())
        .boxed()
        .flatMap(
            topic ->
                IntStream.range(0, of.partitions(topic))
                    .mapToObj(partition -> new TopicPartition(Topics.NAMES.get(topic), partition)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static long next(Position position, TopicPartition partition) {
    return position.next(Topics.indexOf(partition.topic()), partition.partition());
  }
}
