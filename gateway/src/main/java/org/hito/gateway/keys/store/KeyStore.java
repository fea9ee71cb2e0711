package org.hito.gateway.keys.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hito.gateway.database.GatewayDatabase;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.Rotation;

/** The keys in the database. */
@ApplicationScoped
public class KeyStore {

  private static final String FIND = "SELECT * FROM api_key WHERE id = $1";
  private static final String NEWEST =
      """
      SELECT * FROM api_key
       WHERE ($1::text IS NULL OR agency = $1) AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3))
       ORDER BY created_at DESC, id DESC LIMIT $4
      """;
  private static final String REPEATED =
      "SELECT * FROM api_key WHERE created_by = $1 AND idempotency_key = $2";
  private static final String INSERT =
      """
      INSERT INTO api_key (id, hash, agency, name, description, roles, scopes, addresses, created_at, created_by,
                           expires_at, replaces, idempotency_key, request_hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """;
  private static final String UPDATE =
      """
      UPDATE api_key SET version = $3, name = $4, description = $5, addresses = $6, expires_at = $7, replaced_by = $8
       WHERE id = $1 AND version = $2
      """;
  private static final String REVOKE =
      """
      UPDATE api_key SET version = version + 1, revoked_at = $2, revoked_by = $3
       WHERE id = $1 AND revoked_at IS NULL AND ($4::integer IS NULL OR version = $4)
      """;
  private static final String USED =
      """
      UPDATE api_key SET last_used_at = $2::timestamptz
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')
      """;

  private final GatewayDatabase database;

  public KeyStore(GatewayDatabase database) {
    this.database = database;
  }

  /** A key with its hash; null if there is none. */
  public Uni<StoredKey> find(String id) {
    return database.ask(client -> one(client, FIND, Tuple.of(id)));
  }

  /** The newest keys after a place in the list; null for those of every agency, or from the top. */
  public Uni<List<ApiKey>> newest(String agency, Place after, int limit) {
    Tuple place =
        Tuple.of(
            agency,
            after == null ? null : KeyRows.time(after.createdAt()),
            after == null ? null : after.id(),
            limit);
    return database.ask(client -> client.preparedQuery(NEWEST).execute(place).map(KeyRows::keys));
  }

  /** The key that an earlier request made; null if there was none. */
  public Uni<StoredKey> madeBy(String subject, String idempotencyKey) {
    return database.ask(client -> one(client, REPEATED, Tuple.of(subject, idempotencyKey)));
  }

  /** Adds a key. Fails as a duplicate if its request made one already. */
  public Uni<Void> insert(StoredKey key) {
    return database.change(connection -> insert(connection, key)).replaceWithVoid();
  }

  /** Adds the successor and ends the old key; false if that one has changed meanwhile. */
  public Uni<Boolean> rotate(Rotation.Pair pair, StoredKey successor) {
    return database.change(
        connection ->
            update(connection, pair.old())
                .call(done -> done ? insert(connection, successor) : Uni.createFrom().nullItem()));
  }

  /** Writes an edited key; false if it has changed meanwhile. */
  public Uni<Boolean> update(ApiKey edited) {
    return database.change(connection -> update(connection, edited));
  }

  /**
   * Revokes a key; false if it is revoked already or has another version.
   *
   * @param version null for any
   */
  public Uni<Boolean> revoke(String id, Integer version, Instant now, String by) {
    Tuple arguments = Tuple.of(id, KeyRows.time(now), by, version);
    return database.change(
        connection ->
            connection.preparedQuery(REVOKE).execute(arguments).map(rows -> rows.rowCount() == 1));
  }

  /** Records that a key was used, at most once a minute. */
  public Uni<Void> used(String id, Instant now) {
    return database
        .ask(client -> client.preparedQuery(USED).execute(Tuple.of(id, KeyRows.time(now))))
        .replaceWithVoid();
  }

  private static Uni<StoredKey> one(SqlClient client, String query, Tuple arguments) {
    return client.preparedQuery(query).execute(arguments).map(KeyRows::first);
  }

  private static Uni<RowSet<Row>> insert(SqlClient client, StoredKey key) {
    return client.preparedQuery(INSERT).execute(KeyRows.inserted(key));
  }

  private static Uni<Boolean> update(SqlClient client, ApiKey edited) {
    return client
        .preparedQuery(UPDATE)
        .execute(KeyRows.updated(edited))
        .map(rows -> rows.rowCount() == 1);
  }
}
