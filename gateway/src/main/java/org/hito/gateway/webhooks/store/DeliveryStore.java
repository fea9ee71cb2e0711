package org.hito.gateway.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.database.GatewayDatabase;
import org.hito.gateway.webhooks.domain.Subscription;

/** Leases on subscriptions, and the progress that their holders write. */
@ApplicationScoped
public class DeliveryStore {

  private static final String CLAIM =
      """
      UPDATE subscription SET holder = $1, held_until = now() + $2 * interval '1 millisecond'
       WHERE id IN (SELECT id FROM subscription
                     WHERE status = 'ACTIVE' AND (holder IS NULL OR held_until < now())
                     ORDER BY created_at LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING *
      """;
  private static final String RENEW =
      """
      UPDATE subscription SET held_until = now() + $2 * interval '1 millisecond'
       WHERE id IN (SELECT id FROM subscription WHERE holder = $1 AND id = ANY($3)
                     ORDER BY id FOR UPDATE)
      RETURNING id
      """;
  private static final String RELEASE =
      """
      UPDATE subscription SET holder = NULL, held_until = NULL
       WHERE id IN (SELECT id FROM subscription WHERE holder = $1 ORDER BY id FOR UPDATE)
      """;
  private static final String SAVE =
      """
      UPDATE subscription
         SET position = $3, progress = $4, redelivery = $5, delivered_at = coalesce($6, delivered_at)
       WHERE id = $1 AND holder = $2 AND version = $7 RETURNING id
      """;
  private static final String SWITCH_OFF =
      """
      UPDATE subscription
         SET version = $3, declaration = $4, status = $5, off_at = $6, off_reason = $7, off_detail = $8, secrets = $9,
             updated_at = $10, holder = NULL, held_until = NULL
       WHERE id = $1 AND holder = $2 AND version = $3 - 1
      """;
  private static final String SWITCHED_OFF =
      "SELECT count(*) FROM subscription WHERE status = 'SWITCHED_OFF'";

  /**
   * The order in which PostgreSQL sorts ids, so that all writers of several rows lock them in one
   * order.
   */
  private static final Comparator<Saved> BY_ID =
      Comparator.comparing(saved -> saved.subscription().toString());

  private final GatewayDatabase database;

  DeliveryStore(GatewayDatabase database) {
    this.database = database;
  }

  /**
   * How far a subscription is.
   *
   * @param version that was delivered; a subscription changed meanwhile starts anew
   * @param deliveredAt the last delivery, or null if there was none since the last save
   */
  public record Saved(UUID subscription, int version, Course course, Instant deliveredAt) {}

  /** Claims some subscriptions that nobody delivers. */
  public Uni<List<StoredSubscription>> claim(UUID holder, Duration lease, int most) {
    return database.ask(
        client ->
            client
                .preparedQuery(CLAIM)
                .execute(Tuple.of(holder, lease.toMillis(), most))
                .map(rows -> SubscriptionRows.all(rows, SubscriptionRows::subscription)));
  }

  /**
   * Renews the leases that a holder knows of; returns those it still has. Leases it does not know
   * of expire.
   */
  public Uni<Set<UUID>> renew(UUID holder, Duration lease, Set<UUID> delivered) {
    return database.ask(
        client ->
            client
                .preparedQuery(RENEW)
                .execute(Tuple.of(holder, lease.toMillis(), delivered.toArray(UUID[]::new)))
                .map(DeliveryStore::ids));
  }

  /** Releases all leases of a holder. */
  public Uni<Void> release(UUID holder) {
    return database
        .ask(client -> client.preparedQuery(RELEASE).execute(Tuple.of(holder)))
        .replaceWithVoid();
  }

  /**
   * Saves progress and the attempts that were made. Returns the subscriptions whose leases the
   * holder still has.
   */
  public Uni<Set<UUID>> save(UUID holder, List<Saved> saved, List<Attempt> attempts) {
    return database.change(
        connection ->
            AttemptStore.append(connection, attempts).chain(() -> save(connection, holder, saved)));
  }

  private static Uni<Set<UUID>> save(SqlConnection connection, UUID holder, List<Saved> saved) {
    if (saved.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return connection
        .preparedQuery(SAVE)
        .executeBatch(saved.stream().sorted(BY_ID).map(one -> row(holder, one)).toList())
        .map(DeliveryStore::idsOfBatch);
  }

  private static Tuple row(UUID holder, Saved saved) {
    List<Object> values = new ArrayList<>(List.of(saved.subscription(), holder));
    values.addAll(SubscriptionRows.course(saved.course()));
    values.add(SubscriptionRows.time(saved.deliveredAt()));
    values.add(saved.version());
    return Tuple.from(values);
  }

  /** Switches a subscription off, unless the holder has lost its lease. */
  public Uni<Void> switchOff(UUID holder, Subscription off, SubscriptionFact fact) {
    List<Object> values = new ArrayList<>(SubscriptionRows.declared(off));
    values.add(1, holder);
    return database.change(
        connection ->
            connection
                .preparedQuery(SWITCH_OFF)
                .execute(Tuple.from(values))
                .chain(
                    rows ->
                        rows.rowCount() == 1
                            ? SubscriptionStore.note(connection, fact)
                            : Uni.createFrom().voidItem()));
  }

  /** Records a fact that the platform itself caused. */
  public Uni<Void> note(SubscriptionFact fact) {
    return database.change(connection -> SubscriptionStore.note(connection, fact));
  }

  /** How many subscriptions are switched off. */
  public Uni<Long> switchedOff() {
    return database.ask(
        client ->
            client
                .preparedQuery(SWITCHED_OFF)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  private static Set<UUID> idsOfBatch(RowSet<Row> first) {
    Set<UUID> ids = new HashSet<>();
    for (RowSet<Row> rows = first; rows != null; rows = rows.next()) {
      ids.addAll(ids(rows));
    }
    return ids;
  }

  private static Set<UUID> ids(RowSet<Row> rows) {
    return new HashSet<>(SubscriptionRows.all(rows, row -> row.getUUID("id")));
  }
}
