package org.hito.meeting.reference.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.Transactions;
import org.hito.meeting.reference.domain.KnownReferences;
import org.hito.meeting.reference.domain.Reference;

/** Stores what exists in other services. */
@ApplicationScoped
public class FollowedStore {

  // nothing is ever deleted, so repeated and late facts add nothing
  private static final String REMEMBER =
      """
      INSERT INTO followed (kind, code)
      SELECT :kind, c FROM unnest(string_to_array(:codes, ',')) AS c ORDER BY c
          ON CONFLICT DO NOTHING
      """;
  private static final String AMONG =
      "SELECT code FROM followed WHERE kind = :kind AND code = ANY(string_to_array(:codes, ','))";

  private static final SurroundingsQuery<Known> OF_NOTHING =
      new SurroundingsQuery<>("SELECT CAST(json_build_object(%s) AS text)", Known.class);

  private final Transactions transactions;

  FollowedStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Stores that these exist. */
  public Uni<Void> remember(String kind, Collection<String> codes) {
    return transactions
        .write(session -> Sql.change(session, REMEMBER, parameters(kind, codes)))
        .replaceWithVoid();
  }

  private record Known(Set<String> known) {}

  /** The known ones among the references. */
  public Uni<KnownReferences> known(Mutiny.Session session, List<Reference> references) {
    return OF_NOTHING
        .read(session, references, Map.of())
        .map(found -> new KnownReferences(found.orElseThrow().known()));
  }

  /** The known ones among the codes; sends no statement if there are none. */
  public Uni<Set<String>> among(String kind, Collection<String> codes) {
    return codes.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : transactions
            .read(session -> Sql.texts(session, AMONG, parameters(kind, codes)))
            .map(Set::copyOf);
  }

  private static Map<String, ?> parameters(String kind, Collection<String> codes) {
    return Map.of("kind", kind, "codes", String.join(",", codes));
  }
}
