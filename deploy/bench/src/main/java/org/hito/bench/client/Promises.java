package org.hito.bench.client;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Commitments published straight to Kafka, as meeting-service would publish them, and an indicator
 * that counts the delivered ones. Each has two facts: recorded and delivered.
 */
public final class Promises {
  private static final String FACTS = "hito.commitment.facts.v1";
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private final Api api;
  private final String name;
  private final String kafka;

  private Promises(Api api, String name, String kafka) {
    this.api = api;
    this.name = name;
    this.kafka = kafka;
  }

  /** Defines the indicator, under a name of its own. */
  public static Promises counted(Api api, String name, String kafka) throws InterruptedException {
    api.put(
        "/api/v1/indicators/" + name,
        """
        {"name":{"en":"%1$s"},"measure":{"type":"COUNT","of":"commitments",
         "filter":{"forum":["%1$s"],"status":["DELIVERED"]}}}
        """
            .formatted(name));
    return new Promises(api, name, kafka);
  }

  /** Publishes the commitments of a range of numbers, and returns once the broker has them all. */
  public void publish(int from, int to) {
    publish(FACTS, from, to);
  }

  /** The same in another topic. */
  public void publish(String topic, int from, int to) {
    Map<String, Object> configuration = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    List<Future<?>> answers = new ArrayList<>();
    try (Producer<String, String> producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      for (int i = from; i < to; i++) {
        String code = name + "-" + i;
        answers.add(send(producer, topic, code, fact(code, 1, "recorded", "IN_PROGRESS")));
        answers.add(send(producer, topic, code, fact(code, 2, "delivered", "DELIVERED")));
      }
    }
    answers.forEach(Promises::check);
  }

  private static Future<?> send(
      Producer<String, String> producer, String topic, String code, String fact) {
    return producer.send(new ProducerRecord<>(topic, code, fact));
  }

  // closing the producer has completed it
  private static void check(Future<?> answer) {
    try {
      answer.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("not published", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String fact(String code, int version, String type, String status) {
    return """
    {"specversion":"1.0","id":"%s","source":"/services/meetings",
     "type":"org.hito.commitment.%s.v1","subject":"%s","time":"%s","recordedat":"%s",
     "aggregateversion":%d,"partitionkey":"%3$s","actor":"bench",
     "data":{"change":{"on":"%s"},"commitment":{"code":"%3$s","version":%6$d,"status":"%s",
      "kind":"mou","meeting":"%9$s-1","forum":"%9$s","owner":"economia-mx"}}}
    """
        .formatted(
            UUID.randomUUID(),
            type,
            code,
            Instant.now(),
            Instant.now(),
            version,
            LocalDate.now(ZoneOffset.UTC),
            status,
            name);
  }

  /** How many are counted so far. */
  public long applied() throws InterruptedException {
    return api.get("/api/v1/indicators/" + name).at("/progress/value").longValue();
  }

  /** Waits until at least this many are counted, and returns the count. */
  public long await(long value) throws InterruptedException {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      long applied = applied();
      if (applied >= value) {
        return applied;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("not applied within " + PATIENCE);
  }
}
