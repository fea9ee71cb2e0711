package org.hito.meeting.reference.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.store.Transactions;
import org.hito.meeting.reference.domain.KnownReferences;
import org.hito.meeting.reference.domain.Reference;

/** Keeps what exists in other services. */
@ApplicationScoped
public class FollowedStore {

  // nothing is ever deleted, so repeated and late facts add nothing
  private static final String REMEMBER =
      """
      INSERT INTO followed (kind, code)
      SELECT $1, c FROM unnest($2::text[]) AS c ORDER BY c ON CONFLICT DO NOTHING
      """;
  private static final String AMONG =
      "SELECT code FROM followed WHERE kind = %s AND code = ANY(string_to_array(%s, ','))";

  private static final SurroundingsQuery<Known> OF_NOTHING =
      new SurroundingsQuery<>("SELECT CAST(json_build_object(%s) AS text)", Known.class);

  private final Pool pool;
  private final Transactions transactions;

  FollowedStore(Pool pool, Transactions transactions) {
    this.pool = pool;
    this.transactions = transactions;
  }

  /** Remembers that the things exist. */
  public Uni<Void> remember(String kind, Collection<String> codes) {
    return pool.preparedQuery(REMEMBER)
        .execute(Tuple.of(kind, codes.toArray(String[]::new)))
        .replaceWithVoid();
  }

  private record Known(Set<String> known) {}

  /** Those of the references that are known. */
  public Uni<KnownReferences> known(Mutiny.Session session, List<Reference> references) {
    return OF_NOTHING
        .read(session, references, Map.of())
        .map(found -> new KnownReferences(found.orElseThrow().known()));
  }

  /** Those of the codes that are known; no statement is sent for none. */
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
