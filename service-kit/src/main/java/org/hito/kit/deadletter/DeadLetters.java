package org.hito.kit.deadletter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.Reason;
import org.hito.kit.kafka.KafkaSettings;
import org.hito.kit.kafka.TopicScan;

/** The dead letters of a service, and how they were settled. */
final class DeadLetters implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final TopicScan scan;
  private final Map<Position, DeadLetter> open = new TreeMap<>();
  private final Map<Position, String> settled = new TreeMap<>();

  private DeadLetters(KafkaSettings kafka) {
    consumer = kafka.consumer();
    producer = kafka.producer();
    scan = new TopicScan(consumer);
  }

  /** Reads these dead-letter topics. */
  static DeadLetters of(KafkaSettings kafka, Collection<String> topics) {
    DeadLetters letters = new DeadLetters(kafka);
    try {
      letters.read(topics);
      return letters;
    } catch (RuntimeException failure) {
      letters.close();
      throw failure;
    }
  }

  private void read(Collection<String> topics) {
    Map<TopicPartition, Long> all =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .collect(
                Collectors.toMap(
                    part -> new TopicPartition(part.topic(), part.partition()), part -> 0L));
    scan.read(all, this::take);
    open.keySet().removeAll(settled.keySet());
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (DeadLetter.is(record)) {
      DeadLetter letter = DeadLetter.of(record);
      open.put(letter.id(), letter);
    } else {
      Settlement.letter(record).ifPresent(id -> settled.put(id, Settlement.outcome(record)));
    }
  }

  /** The unsettled ones, in order. */
  List<DeadLetter> open() {
    return List.copyOf(open.values());
  }

  /** One of the unsettled ones. */
  DeadLetter open(Position id) {
    if (settled.containsKey(id)) {
      throw new CommandFailure("%s is %s already.".formatted(id, settled.get(id)));
    }
    if (!open.containsKey(id)) {
      throw new CommandFailure("There is no dead letter %s.".formatted(id));
    }
    return open.get(id);
  }

  /** A record with its value. */
  ConsumerRecord<byte[], byte[]> record(Position position) {
    TopicPartition part = position.topicPartition();
    return scan.first(part, position.offset())
        .filter(record -> record.offset() == position.offset())
        .orElseThrow(() -> new CommandFailure("%s is gone.".formatted(position)));
  }

  /** Reads on in other topics. */
  TopicScan scan() {
    return scan;
  }

  void settle(DeadLetter letter, Settlement how) {
    send(how.of(letter));
    open.remove(letter.id());
  }

  Settlement discard(DeadLetter letter) {
    settle(letter, Settlement.DISCARDED);
    return Settlement.DISCARDED;
  }

  /** Sends a record and waits until Kafka has it. */
  RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
    try {
      return producer.send(record).get();
    } catch (ExecutionException failure) {
      throw new CommandFailure(
          "%s does not take it: %s".formatted(record.topic(), Reason.of(failure.getCause())));
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted");
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
