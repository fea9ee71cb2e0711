package org.hito.gateway.links.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hito.gateway.database.GatewayDatabase;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.links.domain.Link;
import org.hito.gateway.links.domain.LinkKind;
import org.hito.gateway.links.domain.LinkLanguage;

/** The links in the database. */
@ApplicationScoped
public class LinkStore {

  private static final String FIND = "SELECT * FROM link WHERE id = $1";
  private static final String NEWEST =
      """
      SELECT * FROM link
       WHERE ($1::text IS NULL OR agency = $1) AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3))
       ORDER BY created_at DESC, id DESC LIMIT $4
      """;
  private static final String REPEATED =
      "SELECT * FROM link WHERE created_by = $1 AND idempotency_key = $2";

  // one after the other for each agency, so that none can exceed its limit
  private static final String IN_TURN =
      "SELECT pg_advisory_xact_lock(hashtext('link ' || coalesce($1, '')))";
  private static final String INSERT =
      """
      INSERT INTO link (id, hash, kind, agency, name, language, filter, created_at, created_by, idempotency_key, request_hash)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
       WHERE (SELECT count(*) FROM link WHERE agency IS NOT DISTINCT FROM $4 AND revoked_at IS NULL) < $12
      """;
  private static final String REVOKE =
      "UPDATE link SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL";
  private static final String USED =
      """
      UPDATE link SET last_used_at = $2::timestamptz
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')
      """;

  private final GatewayDatabase database;

  LinkStore(GatewayDatabase database) {
    this.database = database;
  }

  /**
   * The last link of a page.
   *
   * @param createdAt when it was made
   */
  public record Place(Instant createdAt, String id) {}

  /** A link with its hash; null if there is none. */
  public Uni<StoredLink> find(String id) {
    return database.ask(
        client -> client.preparedQuery(FIND).execute(Tuple.of(id)).map(LinkStore::first));
  }

  /**
   * The newest links after a place in the list; null for those of every agency, or from the top.
   */
  public Uni<List<Link>> newest(String agency, Place after, int limit) {
    Tuple place =
        Tuple.of(
            agency,
            after == null ? null : time(after.createdAt()),
            after == null ? null : after.id(),
            limit);
    return database.ask(
        client ->
            client
                .preparedQuery(NEWEST)
                .execute(place)
                .map(rows -> all(rows).stream().map(StoredLink::link).toList()));
  }

  /** The link that an earlier request made; null if there was none. */
  public Uni<StoredLink> madeBy(String subject, String idempotencyKey) {
    return database.ask(
        client ->
            client
                .preparedQuery(REPEATED)
                .execute(Tuple.of(subject, idempotencyKey))
                .map(LinkStore::first));
  }

  /**
   * Adds a link; false if its agency has the most allowed. Fails as a duplicate if its request made
   * one before.
   */
  public Uni<Boolean> insert(StoredLink stored, int most) {
    return database.change(
        connection ->
            connection
                .preparedQuery(IN_TURN)
                .execute(Tuple.of(stored.link().agency()))
                .chain(() -> connection.preparedQuery(INSERT).execute(inserted(stored, most)))
                .map(rows -> rows.rowCount() == 1));
  }

  /** Revokes a link, unless it is already. */
  public Uni<Void> revoke(String id, Instant now, String by) {
    return database
        .change(connection -> connection.preparedQuery(REVOKE).execute(Tuple.of(id, time(now), by)))
        .replaceWithVoid();
  }

  /** Records that a link was used, at most once a minute. */
  public Uni<Void> used(String id, Instant now) {
    return database
        .ask(client -> client.preparedQuery(USED).execute(Tuple.of(id, time(now))))
        .replaceWithVoid();
  }

  private static Tuple inserted(StoredLink stored, int most) {
    Link link = stored.link();
    Repeatable request = stored.request();
    return Tuple.from(
        Arrays.asList(
            link.id(),
            Buffer.buffer(HexFormat.of().parseHex(stored.hash())),
            link.kind().name(),
            link.agency(),
            link.name(),
            link.language().name(),
            new JsonObject(new TreeMap<String, Object>(link.filter())).encode(),
            time(link.createdAt()),
            link.createdBy(),
            request == null ? null : request.idempotencyKey(),
            request == null ? null : request.hash(),
            most));
  }

  private static StoredLink first(RowSet<Row> rows) {
    return all(rows).stream().findFirst().orElse(null);
  }

  private static List<StoredLink> all(RowSet<Row> rows) {
    List<StoredLink> links = new ArrayList<>();
    rows.forEach(row -> links.add(stored(row)));
    return links;
  }

  private static StoredLink stored(Row row) {
    String idempotencyKey = row.getString("idempotency_key");
    return new StoredLink(
        new Link(
            row.getString("id"),
            LinkKind.valueOf(row.getString("kind")),
            row.getString("agency"),
            row.getString("name"),
            LinkLanguage.valueOf(row.getString("language")),
            filter(row.getString("filter")),
            instant(row, "created_at"),
            row.getString("created_by"),
            instant(row, "last_used_at"),
            instant(row, "revoked_at"),
            row.getString("revoked_by")),
        HexFormat.of().formatHex(row.getBuffer("hash").getBytes()),
        idempotencyKey == null
            ? null
            : new Repeatable(idempotencyKey, row.getString("request_hash")));
  }

  private static Map<String, String> filter(String json) {
    Map<String, String> filter = new TreeMap<>();
    JsonObject written = new JsonObject(json);
    written.fieldNames().forEach(name -> filter.put(name, written.getString(name)));
    return filter;
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
