package org.hito.bench.client;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Facts published straight to Kafka, each with a number that its readers find again. */
public final class Facts implements AutoCloseable {

  public static final String TOPIC = "hito.commitment.facts.v1";

  private static final String TYPE = "org.hito.commitment.recorded.v1";
  private static final String ID = "\"id\":\"";
  private static final long RUN = System.currentTimeMillis() << 16;

  private final Producer<String, String> producer;

  public Facts(String kafka) {
    producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
            new StringSerializer(),
            new StringSerializer());
  }

  /** Sends the fact of a series, and does not wait. */
  @SuppressWarnings(
      "FutureReturnValueIgnored") // a fact that the broker does not acknowledge is never delivered
  public void send(int series, int number) {
    String code = prefix(series) + number;
    String now = Instant.now().toString();
    var fact =
        new ProducerRecord<>(
            TOPIC,
            code,
            """
            {"specversion":"1.0","id":"%s","source":"/services/meetings","type":"%s",\
            "subject":"%s","time":"%4$s","recordedat":"%4$s",\
            "aggregateversion":1,"partitionkey":"%3$s","actor":"bench",\
            "data":{"change":{},"commitment":{"code":"%3$s","version":1,"status":"AGREED",\
            "title":{"en":"%5$s"},"kind":"mou","meeting":"bench-1","forum":"bench",\
            "owner":"economia-mx"}}}\
            """
                .formatted(
                    new UUID(RUN + series, number), TYPE, code, now, "A promise. ".repeat(70)));
    fact.headers().add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));
    producer.send(fact);
  }

  /** How the codes of a series begin. */
  public static String prefix(int series) {
    return "stream-" + RUN + "-" + series + "-";
  }

  /** The number of the fact in an event, or -1 if it belongs to another series. */
  public static int number(String event, int series) {
    UUID id = id(event);
    return id.getMostSignificantBits() == RUN + series ? (int) id.getLeastSignificantBits() : -1;
  }

  /** The number of the fact in an event of any series. */
  public static int number(String event) {
    return (int) id(event).getLeastSignificantBits();
  }

  private static UUID id(String event) {
    int at = event.indexOf(ID) + ID.length();
    return UUID.fromString(event.substring(at, at + 36));
  }

  @Override
  public void close() {
    producer.close();
  }
}
