package org.hito.meeting.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.store.Transactions;

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
      "SELECT code FROM followed WHERE kind = %s AND code = ANY(string_to_array(%s, ','))";

  private final Pool pool;
  private final Transactions transactions;

  Followed(Pool pool, Transactions transactions) {
    this.pool = pool;
    this.transactions = transactions;
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
        : transactions
            .current()
            .map(session -> among(session, kind, String.join(",", codes)))
            .orElseGet(() -> among(kind, String.join(",", codes)));
  }

  private static Uni<Set<String>> among(Mutiny.Session session, String kind, String codes) {
    return session
        .<String>createNativeQuery(AMONG.formatted(":kind", ":codes"))
        .setParameter("kind", kind)
        .setParameter("codes", codes)
        .getResultList()
        .map(Set::copyOf);
  }

  private Uni<Set<String>> among(String kind, String codes) {
    return pool.preparedQuery(AMONG.formatted("$1", "$2"))
        .execute(Tuple.of(kind, codes))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .collect(Collectors.toUnmodifiableSet()));
  }
}
