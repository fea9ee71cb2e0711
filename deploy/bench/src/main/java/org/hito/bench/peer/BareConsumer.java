package org.hito.bench.peer;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts the keys of a topic, each once: the records of a poll are one transaction. */
final class BareConsumer implements Runnable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final String COUNT =
      """
      WITH added AS (
        INSERT INTO seen SELECT unnest($1::text[]) ON CONFLICT DO NOTHING RETURNING code)
      UPDATE counted SET value = value + (SELECT count(*) FROM added) WHERE name = 'all'
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
    String[] keys =
        StreamSupport.stream(records.spliterator(), false)
            .map(ConsumerRecord::key)
            .distinct()
            .sorted()
            .toArray(String[]::new);
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.tuple().addArrayOfString(keys))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
