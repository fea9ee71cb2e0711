package org.hito.bench;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hito.bench.client.Api;

/**
 * How many commitment facts a second metrics-service takes in while they are waiting in Kafka, and
 * whether it grows slower as more are applied: the rate is told for each tenth of what was waiting
 * when all were written. Half of the facts record a commitment, half deliver it, and each delivery
 * moves one indicator.
 *
 * <p>Arguments: facts (default 200,000), address (default {@code http://localhost:8080}), Kafka
 * (default {@code 127.0.0.1:19092}). It plays meeting-service: for a run of its own only.
 */
public final class DrainRate {
  private static final String TOPIC = "hito.commitment.facts.v1";
  private static final int TENTHS = 10;
  private static final double NANOS = 1e9;
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private final Api api;
  private final String name;
  private final int commitments;

  private DrainRate(Api api, String name, int commitments) {
    this.api = api;
    this.name = name;
    this.commitments = commitments;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    URI base = URI.create(arguments.length > 1 ? arguments[1] : "http://localhost:8080");
    String kafka = arguments.length > 2 ? arguments[2] : "127.0.0.1:19092";
    String name = "drain-" + System.currentTimeMillis();
    DrainRate drain = new DrainRate(Api.as("admin", base), name, facts / 2);
    drain.define();
    drain.write(kafka);
    drain.measure(System.out);
  }

  private void define() throws InterruptedException {
    api.put(
        "/api/v1/indicators/" + name,
        """
        {"name":{"en":"%1$s"},"measure":{"type":"COUNT","of":"commitments",
         "filter":{"forum":["%1$s"],"status":["DELIVERED"]}}}
        """
            .formatted(name));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what the broker has not got is never counted
  private void write(String kafka) {
    Map<String, Object> configuration = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    try (Producer<String, String> producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < commitments; i++) {
        String code = name + "-" + i;
        producer.send(new ProducerRecord<>(TOPIC, code, fact(code, 1, "recorded", "IN_PROGRESS")));
        producer.send(new ProducerRecord<>(TOPIC, code, fact(code, 2, "delivered", "DELIVERED")));
      }
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

  private void measure(PrintStream out) throws InterruptedException {
    long begun = System.nanoTime();
    long first = applied();
    out.printf("%d facts written, %d of them applied meanwhile%n", 2L * commitments, 2 * first);
    Reached from = new Reached(first, begun);
    Reached last = from;
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      Reached reached = await(first + (commitments - first) * tenth / TENTHS, begun);
      out.printf("%d applied: %.0f facts a second%n", 2 * reached.value, reached.rateSince(last));
      last = reached;
    }
    out.printf(
        "%d facts in %.1f s: %.0f a second%n",
        2 * (commitments - first), (last.at - begun) / NANOS, last.rateSince(from));
  }

  /** So many commitments were counted at a moment. */
  private record Reached(long value, long at) {
    double rateSince(Reached earlier) {
      return 2 * (value - earlier.value) * NANOS / (at - earlier.at);
    }
  }

  private Reached await(long value, long begun) throws InterruptedException {
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      long applied = applied();
      if (applied >= value) {
        return new Reached(applied, System.nanoTime());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("not drained within " + PATIENCE);
  }

  private long applied() throws InterruptedException {
    return api.get("/api/v1/indicators/" + name).at("/progress/value").longValue();
  }
}
