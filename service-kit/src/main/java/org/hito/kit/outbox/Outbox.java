package org.hito.kit.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The outbox as the relay sees it. */
@ApplicationScoped
class Outbox {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final String BACKLOG =
      """
      SELECT count(*), count(parked_at),
             coalesce((SELECT extract(epoch FROM clock_timestamp() - f.recorded_at)
                         FROM fact f WHERE f.seq = min(o.seq) FILTER (WHERE parked_at IS NULL)),
                      0)::float8
        FROM outbox o
      """;

  private final Pool pool;

  Outbox(Pool pool) {
    this.pool = pool;
  }

  /** A pass of its own; to be closed. */
  OutboxTransaction begin() {
    return new OutboxTransaction(pool.getConnection().await().atMost(PATIENCE));
  }

  /** How much waits, how much is parked, and since when the oldest waits. */
  Backlog backlog() {
    Row row = pool.query(BACKLOG).execute().await().atMost(PATIENCE).iterator().next();
    return new Backlog(row.getLong(0), row.getLong(1), row.getDouble(2));
  }

  /** The state of the outbox: rows, of them parked, and the age of the oldest waiting, seconds. */
  record Backlog(long rows, long parked, double oldestSeconds) {}
}
