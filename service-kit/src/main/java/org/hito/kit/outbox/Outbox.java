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

  /** Begins a pass, which must be closed. */
  OutboxTransaction begin() {
    return new OutboxTransaction(pool);
  }

  /** Reads its current state. */
  Backlog backlog() {
    Row row = pool.query(BACKLOG).execute().await().atMost(PATIENCE).iterator().next();
    return new Backlog(row.getLong(0), row.getLong(1), row.getDouble(2));
  }

  /**
   * The state of the outbox: its rows, the parked ones among them, and the age in seconds of the
   * oldest waiting one.
   */
  record Backlog(long rows, long parked, double oldestSeconds) {}
}
