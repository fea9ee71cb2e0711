package org.hito.gateway.webhooks.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hito.testkit.Infrastructure;

/** Facts that a service would publish, of things that no other test has. */
public final class PublishedFacts implements AutoCloseable {

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.broker().bootstrapServers()),
          new StringSerializer(),
          new StringSerializer());
  private final String prefix = "w" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, Integer> versions = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  /** The code of one of the things. */
  public String code(int thing) {
    return prefix + "-" + thing;
  }

  /** What their codes begin with. */
  public String prefix() {
    return prefix;
  }

  /** Publishes the next fact of a thing; returns its id. */
  public String publish(String aggregate, String type, int thing) {
    String code = code(thing);
    String id = UUID.randomUUID().toString();
    int version = versions.merge(code, 1, Integer::sum);
    String event =
        """
        {"specversion":"1.0","id":"%s",  "source":"/services/meetings","type":"org.hito.%s.%s.v1","subject":"%s",
         "aggregateversion":%d,"agency":"senacyt","data":{"change":{"título":"ñandú","value":0.10}}}"""
            .formatted(id, aggregate, type, code, version);
    var fact = new ProducerRecord<>("hito." + aggregate + ".facts.v1", code, event);
    fact.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    fact.headers()
        .add(
            "ce_type",
            "org.hito.%s.%s.v1".formatted(aggregate, type).getBytes(StandardCharsets.UTF_8));
    sent.add(producer.send(fact));
    ids.add(id);
    events.add(event);
    return id;
  }

  /** Waits until the broker has all of them. */
  public void flush() {
    producer.flush();
    if (!sent.stream().allMatch(Future::isDone)) {
      throw new IllegalStateException("facts were not sent");
    }
  }

  public List<String> ids() {
    return ids;
  }

  /** The last one as it was published. */
  public String last() {
    return events.get(events.size() - 1);
  }

  @Override
  public void close() {
    producer.close();
  }
}
