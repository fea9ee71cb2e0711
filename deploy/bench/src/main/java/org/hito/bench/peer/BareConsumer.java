package org.hito.bench.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Keeps the newest state of each key of a topic, and counts each key once. The records of a poll
 * are one transaction.
 */
final class BareConsumer implements Runnable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<Event> BY_VERSION = Comparator.comparingLong(Event::version);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String COUNT =
      """
      WITH stored AS (
        INSERT INTO seen AS s SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[])
        ON CONFLICT (code) DO UPDATE SET version = excluded.version, event = excluded.event
         WHERE excluded.version > s.version
        RETURNING old.code IS NULL AS is_new)
      UPDATE counted SET value = value + (SELECT count(*) FROM stored WHERE is_new)
       WHERE name = 'all'
      RETURNING value
      """;

  private final Pool pool;
  private final Map<String, Object> configuration;
  private final String topic;
  private final LongConsumer counted;
  private volatile boolean stopping;

  /**
   * A consumer of a group of its own, from the first record on.
   *
   * @param counted gets the count after each transaction
   */
  BareConsumer(Pool pool, String kafka, String topic, LongConsumer counted) {
    this.pool = pool;
    this.topic = topic;
    this.counted = counted;
    this.configuration =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.GROUP_ID_CONFIG,
            "bench-" + System.nanoTime(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            500,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
  }

  @Override
  public void run() {
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(configuration, text, text)) {
      consumer.subscribe(List.of(topic));
      while (!stopping) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          counted.accept(Blocking.await(pool.withConnection(one -> count(one, records))));
          consumer.commitAsync();
        }
      }
    }
  }

  /** Ends after the current poll. */
  void stop() {
    stopping = true;
  }

  private static Future<Long> count(
      SqlConnection connection, ConsumerRecords<String, String> records) {
    Map<String, Event> newest = new TreeMap<>();
    records.forEach(
        one -> newest.merge(one.key(), Event.of(one.value()), BinaryOperator.maxBy(BY_VERSION)));
    return connection
        .preparedQuery(COUNT)
        .execute(
            Tuple.of(
                newest.keySet().toArray(String[]::new),
                newest.values().stream().map(Event::version).toArray(Long[]::new),
                newest.values().stream().map(Event::text).toArray(String[]::new)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** An event, of version 1 unless it says another. */
  private record Event(String text, long version) {

    static Event of(String text) {
      try {
        return new Event(text, JSON.readTree(text).path("aggregateversion").asLong(1));
      } catch (JsonProcessingException unreadable) {
        throw new IllegalArgumentException(unreadable);
      }
    }
  }
}
