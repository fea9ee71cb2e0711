package org.hito.gateway.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hito.gateway.database.GatewayDatabase;

/** The delivery log in the database. */
@ApplicationScoped
public class AttemptStore {

  private static final String APPEND =
      """
      INSERT INTO subscription_attempt (subscription, at, kind, fact, type, subject, attempt, status, error, duration, next_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """;
  private static final String NEWEST =
      """
      SELECT * FROM subscription_attempt
       WHERE subscription = $1 AND ($2::bigint IS NULL OR seq < $2) AND ($3::text IS NULL OR fact = $3)
         AND ($4::boolean IS NULL OR (status IS NOT NULL AND status BETWEEN 200 AND 299) = $4)
       ORDER BY seq DESC LIMIT $5
      """;
  private static final String SWEEP =
      """
      DELETE FROM subscription_attempt
       WHERE ctid = ANY(ARRAY(SELECT ctid FROM subscription_attempt WHERE at < $1 ORDER BY at LIMIT $2))
      """;

  private final GatewayDatabase database;

  AttemptStore(GatewayDatabase database) {
    this.database = database;
  }

  static Uni<Void> append(SqlConnection connection, List<Attempt> attempts) {
    return attempts.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(APPEND)
            .executeBatch(attempts.stream().map(SubscriptionRows::inserted).toList())
            .replaceWithVoid();
  }

  /** Adds an attempt. */
  public Uni<Void> append(Attempt attempt) {
    return database.change(connection -> append(connection, List.of(attempt)));
  }

  /**
   * The newest attempts.
   *
   * @param before the number of the last one of the previous page, or null
   * @param fact only of this fact, or null for any
   * @param delivered only those that succeeded, or only failures; null for both
   */
  public Uni<List<Attempt>> newest(
      UUID subscription, Long before, String fact, Boolean delivered, int limit) {
    return database.ask(
        client ->
            client
                .preparedQuery(NEWEST)
                .execute(Tuple.from(Arrays.asList(subscription, before, fact, delivered, limit)))
                .map(rows -> SubscriptionRows.all(rows, SubscriptionRows::attempt)));
  }

  /** Removes some of the attempts older than a time; returns how many. */
  public Uni<Integer> sweep(Instant before, int most) {
    return database.ask(
        client ->
            client
                .preparedQuery(SWEEP)
                .execute(Tuple.of(SubscriptionRows.time(before), most))
                .map(RowSet::rowCount));
  }
}
