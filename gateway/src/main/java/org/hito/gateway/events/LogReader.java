package org.hito.gateway.events;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Reads the log itself for one subscriber: where it may begin, and what the ring has dropped. */
final class LogReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> reader;
  private final Set<TopicPartition> partitions;

  LogReader(Consumer<byte[], byte[]> reader) {
    this.reader = reader;
    this.partitions = KafkaReaders.partitions(reader);
  }

  /**
   * The position a subscriber begins at.
   *
   * @throws ProblemException 400 when it is ahead of the log, 410 when the log begins later
   */
  Position begin(Start start) {
    return start.after().map(this::checked).orElseGet(() -> at(start.since().orElseThrow()));
  }

  /** What comes after a position, up to another, as one batch; empty when it is reached. */
  ConsumerRecords<byte[], byte[]> read(Position from, Position to) {
    Set<TopicPartition> behind =
        partitions.stream()
            .filter(partition -> next(from, partition) < next(to, partition))
            .collect(Collectors.toUnmodifiableSet());
    if (!reader.assignment().equals(behind)) {
      reader.assign(behind);
      behind.forEach(partition -> reader.seek(partition, next(from, partition)));
    }
    return behind.isEmpty() ? ConsumerRecords.empty() : reader.poll(POLL);
  }

  /** Where a subscriber stands that got everything {@link #read} gave since a position. */
  Position after(Position from) {
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

  private Position checked(Position position) {
    Position newest = KafkaReaders.position(reader.endOffsets(partitions));
    if (!newest.reaches(position)) {
      throw EventRequest.invalidPosition();
    }
    if (!position.reaches(KafkaReaders.position(reader.beginningOffsets(partitions)))) {
      throw new ProblemException(Problem.of(410, "position-gone"));
    }
    return position;
  }

  private Position at(Instant since) {
    Map<TopicPartition, Long> wanted =
        partitions.stream()
            .collect(Collectors.toMap(partition -> partition, all -> since.toEpochMilli()));
    Map<TopicPartition, Long> offsets = new HashMap<>(reader.endOffsets(partitions));
    reader
        .offsetsForTimes(wanted)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                offsets.put(partition, found.offset());
              }
            });
    return KafkaReaders.position(offsets);
  }

  private static long next(Position position, TopicPartition partition) {
    return position.next(Topics.indexOf(partition.topic()), partition.partition());
  }
}
