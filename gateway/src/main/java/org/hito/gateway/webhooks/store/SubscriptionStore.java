package org.hito.gateway.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hito.gateway.database.GatewayDatabase;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.domain.SubscriptionStatus;

/** Subscriptions in the database, as their agencies see and change them. */
@ApplicationScoped
public class SubscriptionStore {

  static final String NOTE =
      """
      INSERT INTO subscription_fact (id, subscription, version, type, at, actor, change, idempotency_key, request_hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;

  private static final String FIND = "SELECT * FROM subscription WHERE id = $1";
  private static final String NEWEST =
      """
      SELECT * FROM subscription
       WHERE ($1::text IS NULL OR agency = $1) AND ($2::text IS NULL OR status = $2)
         AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4))
       ORDER BY created_at DESC, id DESC LIMIT $5
      """;
  private static final String REPEATED =
      "SELECT * FROM subscription WHERE created_by = $1 AND idempotency_key = $2";
  private static final String INSERT =
      """
      INSERT INTO subscription (id, version, declaration, status, off_at, off_reason, off_detail, secrets, updated_at,
                                agency, created_at, created_by, idempotency_key, request_hash,
                                position, progress, redelivery)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $16, $17, $18
       WHERE (SELECT count(*) FROM subscription WHERE agency = $10) < $15
      """;
  // those of one agency are made one after the other, so that they cannot exceed the limit
  private static final String IN_TURN =
      "SELECT pg_advisory_xact_lock('subscription'::regclass::oid::integer, hashtext($1))";

  // its worker must start again with the current version
  private static final String UPDATE =
      """
      UPDATE subscription
         SET version = $2, declaration = $3, status = $4, off_at = $5, off_reason = $6, off_detail = $7, secrets = $8,
             updated_at = $9, holder = NULL, held_until = NULL
       WHERE id = $1 AND version = $2 - 1
      """;
  private static final String MOVE =
      "UPDATE subscription SET position = $2, progress = $3, redelivery = $4 WHERE id = $1";
  private static final String DELETE =
      "DELETE FROM subscription WHERE id = $1 AND ($2::integer IS NULL OR version = $2)";
  private static final String FORGET = "DELETE FROM subscription_attempt WHERE subscription = $1";
  private static final String DONE =
      """
      SELECT * FROM subscription_fact WHERE subscription = $1 AND actor = $2 AND idempotency_key = $3
      """;
  private static final String HISTORY =
      """
      SELECT * FROM subscription_fact
       WHERE subscription = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3))
       ORDER BY at DESC, id DESC LIMIT $4
      """;

  private final GatewayDatabase database;

  SubscriptionStore(GatewayDatabase database) {
    this.database = database;
  }

  /** The place of a row in a list, the newest first. */
  public record Place(Instant at, UUID id) {}

  /** A subscription; null if there is none. */
  public Uni<StoredSubscription> find(UUID id) {
    return database.ask(client -> one(client, FIND, Tuple.of(id)));
  }

  /** The newest after a place; null for those of every agency or status, or from the top. */
  public Uni<List<StoredSubscription>> newest(
      String agency, SubscriptionStatus status, Place after, int limit) {
    Tuple arguments =
        Tuple.from(
            Arrays.asList(
                agency,
                status == null ? null : status.name(),
                after == null ? null : SubscriptionRows.time(after.at()),
                after == null ? null : after.id(),
                limit));
    return database.ask(
        client ->
            client
                .preparedQuery(NEWEST)
                .execute(arguments)
                .map(rows -> SubscriptionRows.all(rows, SubscriptionRows::subscription)));
  }

  /** The subscription that an earlier request made; null if there was none. */
  public Uni<StoredSubscription> madeBy(String subject, String idempotencyKey) {
    return database.ask(client -> one(client, REPEATED, Tuple.of(subject, idempotencyKey)));
  }

  /** Adds a subscription; false if its agency has the most allowed. */
  public Uni<Boolean> insert(StoredSubscription stored, SubscriptionFact fact, int most) {
    return database.change(
        connection ->
            connection
                .preparedQuery(IN_TURN)
                .execute(Tuple.of(stored.subscription().agency()))
                .chain(
                    () ->
                        connection
                            .preparedQuery(INSERT)
                            .execute(SubscriptionRows.inserted(stored, most)))
                .map(rows -> rows.rowCount() == 1)
                .call(done -> done ? note(connection, fact) : Uni.createFrom().nullItem()));
  }

  /**
   * Writes a new version; false if it has changed meanwhile. Fails as a duplicate if its request
   * was carried out before.
   *
   * @param course null to keep the present one
   */
  public Uni<Boolean> update(Subscription changed, Course course, SubscriptionFact fact) {
    return database.change(
        connection ->
            connection
                .preparedQuery(UPDATE)
                .execute(Tuple.from(SubscriptionRows.declared(changed)))
                .map(rows -> rows.rowCount() == 1)
                .call(
                    done ->
                        done
                            ? move(connection, changed.id(), course)
                                .chain(() -> note(connection, fact))
                            : Uni.createFrom().nullItem()));
  }

  private static Uni<Void> move(SqlConnection connection, UUID id, Course course) {
    if (course == null) {
      return Uni.createFrom().voidItem();
    }
    List<Object> values = new ArrayList<>(List.of(id));
    values.addAll(SubscriptionRows.course(course));
    return connection.preparedQuery(MOVE).execute(Tuple.from(values)).replaceWithVoid();
  }

  static Uni<Void> note(SqlConnection connection, SubscriptionFact fact) {
    return connection
        .preparedQuery(NOTE)
        .execute(SubscriptionRows.inserted(fact))
        .replaceWithVoid();
  }

  /**
   * Removes a subscription with its history and attempts; false if it is gone or has another
   * version.
   *
   * @param version null for any
   */
  public Uni<Boolean> delete(UUID id, Integer version) {
    return database.change(
        connection ->
            connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(id, version))
                .map(rows -> rows.rowCount() == 1)
                .call(
                    done ->
                        done
                            ? connection.preparedQuery(FORGET).execute(Tuple.of(id))
                            : Uni.createFrom().nullItem()));
  }

  /** The change that an earlier identical request made; null if there was none. */
  public Uni<SubscriptionFact> doneBy(UUID subscription, String actor, Repeatable request) {
    return database.ask(
        client ->
            client
                .preparedQuery(DONE)
                .execute(Tuple.of(subscription, actor, request.idempotencyKey()))
                .map(rows -> SubscriptionRows.first(rows, SubscriptionRows::fact)));
  }

  /** What happened to a subscription, the newest first. */
  public Uni<List<SubscriptionFact>> history(UUID subscription, Place after, int limit) {
    Tuple arguments =
        Tuple.of(
            subscription,
            after == null ? null : SubscriptionRows.time(after.at()),
            after == null ? null : after.id(),
            limit);
    return database.ask(
        client ->
            client
                .preparedQuery(HISTORY)
                .execute(arguments)
                .map(rows -> SubscriptionRows.all(rows, SubscriptionRows::fact)));
  }

  private static Uni<StoredSubscription> one(SqlClient client, String query, Tuple arguments) {
    return client
        .preparedQuery(query)
        .execute(arguments)
        .map(rows -> SubscriptionRows.first(rows, SubscriptionRows::subscription));
  }
}
