import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows commitments: first their state, then every fact. Needs kafka-clients and jackson-databind
 * on the class path:
 *
 * <pre>java -cp 'lib/*' FollowCommitments.java localhost:19092 client.properties</pre>
 *
 * <p>It keeps what it knows in memory and reads everything again when it starts. Keep it in a
 * database, and the version beside it in the same transaction, to start where you stopped.
 */
public final class FollowCommitments {
  private static final String STATE = "hito.commitment.state.v1";
  private static final String FACTS = "hito.commitment.facts.v1";
  private static final Duration WAIT = Duration.ofMillis(500);

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Long> versions = new HashMap<>();

  public static void main(String... arguments) throws Exception {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", arguments[0]);
    settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    settings.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    // a record has up to 2 MiB
    settings.put("max.partition.fetch.bytes", "4194304");
    if (arguments.length > 1) {
      try (var file = java.nio.file.Files.newBufferedReader(java.nio.file.Path.of(arguments[1]))) {
        settings.load(file); // TLS and SASL, see docs/events.md
      }
    }
    try (var consumer = new KafkaConsumer<String, String>(settings)) {
      new FollowCommitments().follow(consumer);
    }
  }

  private void follow(KafkaConsumer<String, String> consumer) {
    List<TopicPartition> facts = partitions(consumer, FACTS);
    Map<TopicPartition, Long> recent = aMinuteAgo(consumer, facts);
    readAll(consumer, partitions(consumer, STATE));
    System.out.println("state read: " + versions.size() + " commitments");
    consumer.assign(facts);
    recent.forEach(consumer::seek);
    while (!Thread.currentThread().isInterrupted()) {
      consumer.poll(WAIT).forEach(this::take);
    }
  }

  // a fact and the state after it are sent together but arrive one by one
  private static Map<TopicPartition, Long> aMinuteAgo(
      KafkaConsumer<?, ?> consumer, List<TopicPartition> facts) {
    Map<TopicPartition, Long> places = new HashMap<>(consumer.endOffsets(facts));
    Map<TopicPartition, Long> then = new HashMap<>();
    facts.forEach(one -> then.put(one, System.currentTimeMillis() - 60_000));
    consumer
        .offsetsForTimes(then)
        .forEach((partition, found) -> places.computeIfPresent(partition, (p, end) -> found == null ? end : found.offset()));
    return places;
  }

  private void readAll(KafkaConsumer<String, String> consumer, Collection<TopicPartition> state) {
    consumer.assign(state);
    consumer.seekToBeginning(state);
    Map<TopicPartition, Long> ends = consumer.endOffsets(state);
    while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(WAIT).forEach(this::take);
    }
  }

  /** A version that is not newer is a repeat: drop it. A type or member you do not know: ignore it. */
  private void take(ConsumerRecord<String, String> record) {
    JsonNode fact;
    try {
      fact = json.readTree(record.value());
    } catch (com.fasterxml.jackson.core.JsonProcessingException poison) {
      System.err.println("skipped " + record.topic() + ' ' + record.partition() + ' ' + record.offset());
      return;
    }
    long version = fact.path("aggregateversion").asLong();
    if (version <= versions.getOrDefault(record.key(), 0L)) {
      return;
    }
    versions.put(record.key(), version);
    String status = fact.at("/data/commitment/status").asText();
    System.out.println(record.key() + " v" + version + ' ' + fact.path("type").asText() + ' ' + status);
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    Stream<PartitionInfo> all = consumer.partitionsFor(topic).stream();
    return all.map(one -> new TopicPartition(topic, one.partition())).toList();
  }
}
