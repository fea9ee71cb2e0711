package org.hito.meeting;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicWriter;

/** Organisations as initiative-service would tell of them. */
public final class OrganisationTopic {

  public static final String NAME = "hito.organisation.state.v1";
  public static final String DEAD_LETTERS = "hito.meeting.organisation.dlq";

  private OrganisationTopic() {}

  /** Tells that an organisation exists. */
  public static void tell(String code) {
    TopicWriter.of(NAME).write(code, fact(code));
  }

  /** Tells all of this at once, by key, and waits until the broker has it. */
  public static void tell(Map<String, String> records) {
    Map<String, Object> broker =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.broker().bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
      records.forEach(
          (key, value) -> {
            Future<?> unused = producer.send(new ProducerRecord<>(NAME, key, value));
          });
    }
  }

  /** Many organisations' facts, by key. */
  public static Map<String, String> facts(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> prefix + "-" + n)
        .collect(Collectors.toMap(code -> code, OrganisationTopic::fact));
  }

  /** The fact that registered an organisation. */
  public static String fact(String code) {
    return """
        {"specversion":"1.0","id":"%s","source":"/services/initiatives",
         "type":"org.hito.organisation.registered.v1","subject":"%s","time":"2022-01-01T00:00:00Z",
         "recordedat":"2022-01-01T00:00:00Z","aggregateversion":1,"partitionkey":"%s",
         "data":{"change":{},"organisation":{"code":"%s","version":1}}}
        """
        .formatted(UUID.randomUUID(), code, code, code);
  }
}
