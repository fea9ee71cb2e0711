package org.hito.gateway.limits;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hito.gateway.database.GatewayDatabase;

/** What all replicas together have left for each caller. */
@ApplicationScoped
class SharedBucketStore {

  // in one order everywhere, so that replicas do not wait for each other in a circle
  private static final String SETTLE =
      """
      INSERT INTO shared_bucket AS bucket (name, tokens, at)
      SELECT name, $3::double precision - taken, now() FROM unnest($1::text[], $2::bigint[]) AS one (name, taken) ORDER BY name
      ON CONFLICT (name) DO UPDATE SET
        tokens = greatest(0, excluded.tokens - $3::double precision + least($3::double precision,
          bucket.tokens + greatest(0, extract(epoch FROM now() - bucket.at)) * $4::double precision)),
        at = greatest(bucket.at, now())
      RETURNING name, tokens
      """;
  private static final String FORGET = "DELETE FROM shared_bucket WHERE at < $1";

  private final GatewayDatabase database;

  SharedBucketStore(GatewayDatabase database) {
    this.database = database;
  }

  /**
   * Takes tokens from the shared buckets; returns what is left in each.
   *
   * @param taken tokens by the name of the bucket
   */
  Uni<Map<String, Long>> settle(Map<String, Long> taken, long capacity, Duration window) {
    var sorted = new TreeMap<>(taken);
    Tuple arguments =
        Tuple.of(
            sorted.keySet().toArray(String[]::new),
            sorted.values().toArray(Long[]::new),
            (double) capacity,
            capacity * 1e9 / window.toNanos());
    return database.ask(
        client -> client.preparedQuery(SETTLE).execute(arguments).map(SharedBucketStore::left));
  }

  /** Removes buckets that have not been used for a while. */
  Uni<Void> forget(Duration unused) {
    OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minus(unused);
    return database
        .ask(client -> client.preparedQuery(FORGET).execute(Tuple.of(before)))
        .replaceWithVoid();
  }

  private static Map<String, Long> left(RowSet<Row> rows) {
    Map<String, Long> left = new HashMap<>();
    rows.forEach(row -> left.put(row.getString("name"), row.getDouble("tokens").longValue()));
    return left;
  }
}
