package org.hito.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One pass over the outbox, under the lock that only one relay holds at a time. Closing it rolls
 * back what is not committed and returns the connection to the pool.
 */
final class OutboxTransaction implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  static final long LOCK = 4_811_702_358L;

  // one round trip; three statements, so that the rows are read after the lock is held
  private static final String OPEN =
      """
      BEGIN;
      SELECT set_config('hito.relay', CAST(pg_try_advisory_xact_lock(%d) AS text), true);
      SELECT o.seq, f.id, f.aggregate, f.code, f.type, f.event, f.recorded_at, f.traceparent
        FROM outbox o JOIN fact f USING (seq)
       WHERE CAST(current_setting('hito.relay') AS boolean)
         AND o.parked_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM outbox p
                          WHERE p.parked_at IS NOT NULL AND p.seq < o.seq
                            AND p.aggregate = o.aggregate AND p.code = o.code)
       ORDER BY o.seq LIMIT %d
      """;

  private final SqlConnection connection;
  private boolean open = true;

  OutboxTransaction(SqlConnection connection) {
    this.connection = connection;
  }

  /** The facts to send, in order; none while another relay holds the lock. */
  List<PendingFact> read(int batch) {
    RowSet<Row> begun = await(connection.query(OPEN.formatted(LOCK, batch)).execute());
    List<PendingFact> pending = new ArrayList<>();
    begun.next().next().forEach(row -> pending.add(pending(row)));
    return pending;
  }

  private static PendingFact pending(Row row) {
    return new PendingFact(
        row.getLong("seq"),
        row.getUUID("id").toString(),
        row.getString("aggregate"),
        row.getString("code"),
        row.getString("type"),
        row.getString("event"),
        row.getOffsetDateTime("recorded_at").toInstant(),
        row.getString("traceparent"));
  }

  /** Parks a fact that can never be sent; it holds back later facts of its thing. */
  void park(PendingFact fact, String why) {
    await(
        connection
            .preparedQuery("UPDATE outbox SET parked_at = now(), parked_why = $1 WHERE seq = $2")
            .execute(Tuple.of(why, fact.seq())));
  }

  /** Removes acknowledged facts and commits. */
  void commit(List<PendingFact> acknowledged) {
    String seqs =
        acknowledged.stream()
            .map(fact -> Long.toString(fact.seq()))
            .collect(Collectors.joining(","));
    String delete = seqs.isEmpty() ? "" : "DELETE FROM outbox WHERE seq IN (" + seqs + ");";
    await(connection.query(delete + "COMMIT").execute());
    open = false;
  }

  @Override
  public void close() {
    try {
      if (open) {
        await(connection.query("ROLLBACK").execute());
      }
    } finally {
      await(connection.close());
    }
  }

  private static <T> T await(Uni<T> answer) {
    return answer.await().atMost(PATIENCE);
  }
}
