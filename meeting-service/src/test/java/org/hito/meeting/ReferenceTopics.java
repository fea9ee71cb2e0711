package org.hito.meeting;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hito.kit.topic.FactTopics;
import org.hito.kit.topic.RecordSize;
import org.hito.testkit.ConsumerGroup;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicWriter;

/** Facts about organisations, initiatives and indicators, as their services publish them. */
public final class ReferenceTopics {

  public static final String ORGANISATION = "organisation";
  public static final String INITIATIVE = "initiative";
  public static final String INDICATOR = "indicator";

  private ReferenceTopics() {}

  public static String name(String kind) {
    return FactTopics.state(kind);
  }

  public static String deadLetters(String kind) {
    return FactTopics.deadLetters("meeting." + kind);
  }

  /** Publishes that a thing exists. */
  public static void publish(String kind, String code) {
    TopicWriter.of(name(kind)).write(code, fact(kind, code));
  }

  /** Publishes all of these facts, by key, and waits until the broker has them. */
  public static void publish(String kind, Map<String, String> records) {
    Map<String, Object> broker =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Infrastructure.broker().bootstrapServers(),
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            RecordSize.RECORD);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
      records.forEach(
          (key, value) -> {
            Future<?> unused = producer.send(new ProducerRecord<>(name(kind), key, value));
          });
    }
  }

  /** Waits until the service has processed everything that was published. */
  static void awaitAllHeard() {
    List.of(ORGANISATION, INITIATIVE, INDICATOR)
        .forEach(
            kind ->
                await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> ConsumerGroup.hasReadAll("meeting." + kind, name(kind))));
  }

  /** The facts of many things, by key. */
  public static Map<String, String> facts(String kind, String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> prefix + "-" + n)
        .collect(Collectors.toMap(code -> code, code -> fact(kind, code)));
  }

  /** The fact that registered a thing. */
  public static String fact(String kind, String code) {
    return """
    {"specversion":"1.0","id":"%s","source":"/services/another",
     "type":"org.hito.%s.registered.v1","subject":"%s","time":"2022-01-01T00:00:00Z",
     "recordedat":"2022-01-01T00:00:00Z","aggregateversion":1,"partitionkey":"%s",
     "data":{"change":{},"%s":{"code":"%s","version":1}}}
    """
        .formatted(UUID.randomUUID(), kind, code, code, kind, code);
  }
}
