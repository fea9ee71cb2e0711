package org.hito.meeting.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What other services own, as far as their facts have told it. */
@ApplicationScoped
public class Followed {

  // nothing is ever deleted, so that a fact that comes again or late has nothing to add
  private static final String REMEMBER =
      """
      INSERT INTO followed (kind, code)
      SELECT $1, c FROM unnest($2::text[]) AS c ORDER BY c ON CONFLICT DO NOTHING
      """;
  private static final String AMONG =
      "SELECT code FROM followed WHERE kind = $1 AND code = ANY($2)";

  private final Pool pool;

  Followed(Pool pool) {
    this.pool = pool;
  }

  /** Remembers that the things exist. */
  Uni<Void> remember(String kind, Collection<String> codes) {
    return pool.preparedQuery(REMEMBER)
        .execute(Tuple.of(kind, codes.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** Those of the codes that are known; nothing is asked for none. */
  public Uni<Set<String>> among(String kind, Collection<String> codes) {
    return codes.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : pool.preparedQuery(AMONG)
            .execute(Tuple.of(kind, codes.toArray(String[]::new)))
            .map(Followed::codes);
  }

  private static Set<String> codes(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getString(0))
        .collect(Collectors.toUnmodifiableSet());
  }
}
