package org.hito.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.ConsumerGroup;
import org.hito.testkit.Infrastructure;

/** Writes facts of other services, many at a time. */
public final class FactWriter implements AutoCloseable {

  public static final String COMMITMENTS = "hito.commitment.facts.v1";
  public static final String MEETINGS = "hito.meeting.facts.v1";

  public static final String INITIATIVES = "hito.initiative.facts.v1";

  /** Waits until the service has processed everything that was written. */
  public static void awaitAllFollowed() {
    for (String kind : List.of("commitment", "meeting", "initiative", "strategy")) {
      Awaitility.await(kind)
          .atMost(Duration.ofMinutes(3))
          .until(() -> ConsumerGroup.hasReadAll("metrics." + kind, FactTopics.facts(kind)));
    }
  }

  private final List<Future<RecordMetadata>> sent = new ArrayList<>();
  private final Producer<String, String> producer =
      new KafkaProducer<>(
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              Infrastructure.broker().bootstrapServers(),
              ProducerConfig.ACKS_CONFIG,
              "all"),
          new StringSerializer(),
          new StringSerializer());

  /** Sends without waiting. Closing waits for the broker. */
  public void send(String topic, String key, String value) {
    sent.add(producer.send(new ProducerRecord<>(topic, key, value)));
  }

  /** Sends and waits until the broker has it. */
  public void write(String topic, String key, String value) {
    send(topic, key, value);
    awaitAll();
  }

  public void write(CommitmentStory commitment) {
    write(COMMITMENTS, commitment.code(), commitment.fact());
  }

  public void write(MeetingStory meeting) {
    write(MEETINGS, meeting.code(), meeting.fact());
  }

  public void write(InitiativeStory initiative) {
    write(INITIATIVES, initiative.code(), initiative.fact());
  }

  private void awaitAll() {
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
      sent.clear();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException("the broker has not taken every fact", failure);
    }
  }

  @Override
  public void close() {
    awaitAll();
    producer.close();
  }
}
