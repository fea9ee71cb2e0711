package org.hito.meeting.reference.persistence;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.meeting.reference.domain.Reference;

/**
 * A statement that reads, as one JSON object, everything a decision depends on besides its own
 * state: in the decision's transaction, and in one round trip.
 *
 * @param <T> what the object is read as
 */
public final class SurroundingsQuery<T> {

  private static final String KNOWN =
      """
      'known', (SELECT coalesce(json_agg(kind || '/' || code), '[]')
                  FROM unnest(string_to_array(:kinds, ','), string_to_array(:codes, ','))
                       AS named (kind, code)
                  JOIN followed USING (kind, code))
      """;

  private final String sql;
  private final Class<T> type;

  /**
   * @param sql a statement that selects one text, with {@code %s} where the member {@code known} of
   *     the object belongs: the references that are known
   */
  public SurroundingsQuery(String sql, Class<T> type) {
    this.sql = sql.formatted(KNOWN);
    this.type = type;
  }

  /** The object; empty when the statement selects nothing. */
  public Uni<Optional<T>> read(
      Mutiny.Session session, List<Reference> references, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("kinds", joined(references, Reference::kind));
    all.put("codes", joined(references, Reference::code));
    return Sql.first(session, sql, all, type);
  }

  private static String joined(List<Reference> references, Function<Reference, String> part) {
    return references.stream().map(part).collect(Collectors.joining(","));
  }
}
