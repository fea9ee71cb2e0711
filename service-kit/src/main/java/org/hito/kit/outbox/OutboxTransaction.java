package org.hito.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.kit.sql.Fitting;
import org.hito.kit.topic.FactTopics;

/**
 * One pass over the outbox. The relay holds a lock for all topics; while some are unavailable,
 * every pass shares it and holds one for each of its topics. Closing it rolls back what is not
 * committed and returns the connection to the pool.
 */
final class OutboxTransaction implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  static final long LOCK = 4_811_702_358L;
  private static final int LOCKS = 4_811_702; // of lanes and topics
  private static final String AGGREGATE = "' || w.aggregate || '";

  // What a crash loses is sent again, as after a crash in between, so commits need not wait for the
  // disk. The statement after it is planned once, when the outbox may be empty, and must not read a
  // table as a whole once there is a backlog.
  private static final String LOCKED =
      """
      SELECT held.topics,
             set_config('hito.relay', coalesce(held.topics, ''), true),
             set_config('synchronous_commit', 'off', true),
             set_config('enable_seqscan', 'off', true)
        FROM (SELECT CASE
                WHEN CAST($1 AS boolean) AND pg_try_advisory_xact_lock(%1$d)
                THEN array_to_string(CAST($2 AS text[]), ' ')
                WHEN pg_try_advisory_xact_lock_shared(%1$d)
                 AND pg_try_advisory_xact_lock(%2$d, hashtext($3))
                THEN (SELECT coalesce(string_agg(topic, ' '), '')
                        FROM unnest(CAST($2 AS text[])) AS wanted (topic)
                       WHERE pg_try_advisory_xact_lock(%2$d, hashtext(topic)))
              END AS topics) AS held
      """
          .formatted(LOCK, LOCKS);

  private static final String CAN_BE_SENT =
      """
      current_setting('hito.relay') <> ''
                 AND '%s' = ANY(CAST((SELECT string_to_array(current_setting('hito.relay'), ' '))
                                  AS text[]))
                 AND w.parked_at IS NULL
                 AND NOT EXISTS (SELECT 1 FROM outbox p
                                  WHERE p.parked_at IS NOT NULL AND p.seq < w.seq
                                    AND p.aggregate = w.aggregate AND p.code = w.code)\
      """;

  // a backlog of large facts must fit into memory
  private static final String EVENT = Fitting.column("f.event", 8 * 1024 * 1024);

  // A statement of its own, so that the rows are read after the locks are held. Facts that wait for
  // their state topic only have limits of their own, so that they delay no others, and take turns.
  private static final String READ =
      """
      SELECT o.seq, f.id, f.aggregate, f.code, f.type, %4$s AS event, f.recorded_at, f.traceparent,
             o.published
        FROM ((SELECT w.seq, false AS published, w.published_at FROM outbox w
                WHERE w.published_at IS NULL AND %2$s
                ORDER BY w.seq LIMIT %1$d)
              UNION ALL
              (SELECT w.seq, true, w.published_at FROM outbox w
                WHERE w.published_at IS NOT NULL AND %3$s
                ORDER BY w.published_at, w.seq LIMIT %1$d)) AS o
        JOIN fact f USING (seq)
      WINDOW rows_to_it AS (PARTITION BY o.published ORDER BY o.published_at, o.seq)
       ORDER BY o.seq
      """;

  // sent later, an older state would replace the newer one
  private static final String SUPERSEDE =
      """
      DELETE FROM outbox older USING outbox newer
       WHERE newer.seq = ANY($1) AND older.published_at IS NOT NULL AND older.seq < newer.seq
         AND older.aggregate = newer.aggregate AND older.code = newer.code
      """;
  private static final String REMOVE = "DELETE FROM outbox WHERE seq = ANY($1)";
  private static final String NOTE = "UPDATE outbox SET published_at = now() WHERE seq = ANY($1)";

  private final Pool pool;
  private final Duration patience;
  private SqlConnection connection;
  private boolean closed;
  private boolean unread;
  private boolean statesUnread;
  private boolean inLane;
  private Set<String> topics = Set.of();

  OutboxTransaction(Pool pool) {
    this(pool, PATIENCE);
  }

  /** A pass that waits this long for each answer of the database, and for its connection. */
  OutboxTransaction(Pool pool, Duration patience) {
    this.pool = pool;
    this.patience = patience;
  }

  /**
   * The facts to send, in order; none while another pass is in the lane.
   *
   * @param batch the most facts to publish, and the most whose state alone is sent again
   */
  List<PendingFact> read(int batch, Lane lane) {
    Tuple wanted = Tuple.of(lane.hasAll(), lane.topics().toArray(String[]::new), lane.name());
    RowSet<Row> rows =
        await(
            // whoever stops waiting would otherwise cancel it, and it would arrive nowhere
            pool.getConnection()
                .call(this::take)
                .memoize()
                .indefinitely()
                .chain(() -> read(wanted, batch)));
    Map<Boolean, List<Row>> byPublished =
        rows.stream().collect(Collectors.partitioningBy(row -> row.getBoolean("published")));
    statesUnread = isPartOf(byPublished.get(true), batch);
    unread = statesUnread || isPartOf(byPublished.get(false), batch);
    return rows.stream().filter(OutboxTransaction::fits).map(OutboxTransaction::pending).toList();
  }

  /** A connection that arrives after the pass has given up is returned at once. */
  private synchronized Uni<Void> take(SqlConnection arrived) {
    if (closed) {
      return arrived.close().onItem().failWith(() -> new IllegalStateException("too late"));
    }
    arrived.exceptionHandler(broken -> {}); // the driver would print it; what is awaited fails too
    connection = arrived;
    return Uni.createFrom().voidItem();
  }

  private synchronized SqlConnection release() {
    closed = true;
    return connection;
  }

  // sent together, in one round trip
  private Uni<RowSet<Row>> read(Tuple wanted, int batch) {
    return Uni.combine()
        .all()
        .unis(
            connection.query("BEGIN").execute(),
            connection.preparedQuery(LOCKED).execute(wanted).invoke(this::locked),
            connection.preparedQuery(read(batch)).execute())
        .with((begun, locked, found) -> found);
  }

  private static boolean isPartOf(List<Row> rows, int batch) {
    return rows.size() == batch || !rows.stream().allMatch(OutboxTransaction::fits);
  }

  private static boolean fits(Row row) {
    return row.getString("event") != null;
  }

  private static String read(int batch) {
    return READ.formatted(
        batch,
        canBeSent(FactTopics.facts(AGGREGATE)),
        canBeSent(FactTopics.state(AGGREGATE)),
        EVENT);
  }

  private static String canBeSent(String topic) {
    return CAN_BE_SENT.formatted(topic);
  }

  private void locked(RowSet<Row> rows) {
    String held = rows.iterator().next().getString("topics");
    inLane = held != null;
    topics = inLane ? Set.of(held.split(" ")) : Set.of();
  }

  /** False while another pass is in the lane. */
  boolean isInLane() {
    return inLane;
  }

  /** True if more facts may wait than were read. */
  boolean isUnread() {
    return unread;
  }

  /** The topics of the lane to which no other pass sends until this one ends. */
  Set<String> topics() {
    return topics;
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
        row.getString("traceparent"),
        row.getBoolean("published"));
  }

  /** Parks a fact that can never be sent; it holds back later facts of its thing. */
  void park(PendingFact fact, String why) {
    await(
        connection
            .preparedQuery("UPDATE outbox SET parked_at = now(), parked_why = $1 WHERE seq = $2")
            .execute(Tuple.of(why, fact.seq())));
  }

  /**
   * Commits, and returns the connection to the pool.
   *
   * @param acknowledged facts to remove
   * @param published facts of which only the state must be sent again, after those that have waited
   *     longer
   */
  void commit(List<PendingFact> acknowledged, List<PendingFact> published) {
    List<Uni<RowSet<Row>>> statements = new ArrayList<>();
    if (statesUnread) {
      addIfAny(statements, SUPERSEDE, ofHeldStates(acknowledged));
      addIfAny(statements, SUPERSEDE, ofHeldStates(published));
    }
    addIfAny(statements, REMOVE, acknowledged);
    addIfAny(statements, NOTE, published);
    statements.add(connection.query("COMMIT").execute());
    await(Uni.combine().all().unis(statements).discardItems().chain(connection::close));
    connection = null;
  }

  // another pass may be sending the others
  private List<PendingFact> ofHeldStates(List<PendingFact> facts) {
    return facts.stream()
        .filter(fact -> topics.contains(FactTopics.state(fact.aggregate())))
        .toList();
  }

  private void addIfAny(List<Uni<RowSet<Row>>> statements, String sql, List<PendingFact> facts) {
    if (!facts.isEmpty()) {
      Long[] seqs = facts.stream().map(PendingFact::seq).toArray(Long[]::new);
      statements.add(connection.preparedQuery(sql).execute(Tuple.tuple().addArrayOfLong(seqs)));
    }
  }

  @Override
  public void close() {
    SqlConnection open = release();
    if (open != null) {
      try {
        await(open.query("ROLLBACK").execute());
      } finally {
        await(open.close());
      }
    }
  }

  private <T> T await(Uni<T> answer) {
    return answer.await().atMost(patience);
  }
}
