package org.hito.kit.consume;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Makes batches like the connector, and remembers the results of their records. */
final class Poll implements KafkaCommitHandler, KafkaFailureHandler {
  static final String TOPIC = "hito.promise.facts.v1";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  private final List<Long> acknowledged = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private int failures;
  private String traceparent;

  KafkaRecordBatch<String, String> of(String... values) {
    List<ConsumerRecord<String, String>> records =
        IntStream.range(0, values.length).mapToObj(at -> record(at, values[at])).toList();
    return new IncomingKafkaRecordBatch<>(
        new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()),
        "promises",
        0,
        this,
        this,
        false,
        false);
  }

  private ConsumerRecord<String, String> record(int at, String value) {
    var record = new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), at, "key", value);
    if (traceparent != null) {
      byte[] trace = traceparent.isEmpty() ? null : traceparent.getBytes(StandardCharsets.UTF_8);
      record.headers().add("traceparent", trace);
    }
    return record;
  }

  /** Gives the next records this trace; empty for a header without a value. */
  Poll under(String trace) {
    traceparent = trace;
    return this;
  }

  /** Makes the broker unavailable for the next answers. */
  Poll failing(int times) {
    failures = times;
    return this;
  }

  private boolean isAway() {
    return failures-- > 0;
  }

  /** The offsets up to which all records were acknowledged. */
  List<Long> acknowledged() {
    return acknowledged;
  }

  /** The offsets of refused records, with the reasons. */
  List<String> refused() {
    return refused;
  }

  @Override
  public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
    if (isAway()) {
      return Uni.createFrom().failure(new ConnectException("broker away"));
    }
    acknowledged.add(record.getOffset());
    return Uni.createFrom().voidItem();
  }

  @Override
  public <K, V> Uni<Void> handle(
      IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
    if (isAway()) {
      return Uni.createFrom().failure(new ConnectException("broker away"));
    }
    refused.add(record.getOffset() + ": " + reason.getMessage());
    return Uni.createFrom().voidItem();
  }
}
