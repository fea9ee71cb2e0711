package org.hito.bench.peer;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Takes rows out of the outbox in the transaction in which the broker acknowledges them. */
final class BareRelay implements Runnable {

  private static final String TAKE =
      """
      WITH taken AS (
        DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox ORDER BY seq LIMIT 500)
        RETURNING seq, code, event)
      SELECT code, event FROM taken ORDER BY seq
      """;

  private final Pool pool;
  private final String topic;
  private final Semaphore committed;
  private final Producer<String, String> producer;

  BareRelay(Pool pool, String kafka, String topic, Semaphore committed) {
    this.pool = pool;
    this.topic = topic;
    this.committed = committed;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ProducerConfig.LINGER_MS_CONFIG, 0),
            new StringSerializer(),
            new StringSerializer());
  }

  @Override
  public void run() {
    try {
      while (true) {
        if (committed.tryAcquire(20, TimeUnit.MILLISECONDS)) {
          committed.drainPermits();
        }
        pass();
      }
    } catch (InterruptedException | ExecutionException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass() throws InterruptedException, ExecutionException {
    var connection = Blocking.await(pool.getConnection());
    connection.query("BEGIN").execute();
    List<Future<?>> sent = new ArrayList<>();
    for (Row row : Blocking.await(connection.preparedQuery(TAKE).execute())) {
      sent.add(producer.send(new ProducerRecord<>(topic, row.getString(0), row.getString(1))));
    }
    for (Future<?> one : sent) {
      one.get();
    }
    Blocking.await(connection.query("COMMIT").execute());
    Blocking.await(connection.close());
  }
}
