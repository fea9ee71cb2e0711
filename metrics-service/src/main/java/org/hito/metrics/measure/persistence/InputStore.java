package org.hito.metrics.measure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.subject.domain.SubjectKind;

/** Stores the inputs of each count. */
@Singleton
public class InputStore {

  private static final String IN_RANGE =
      """
      p.indicator = :indicator AND p.kind = :kind AND p.code > :after
        AND (:upTo = '' OR p.code <= :upTo)
      """;

  private static final String REPLACE =
      """
      WITH gone AS (
        DELETE FROM input p WHERE %s AND p.code <> ALL (CAST(:codes AS text[])))
      %s
      """
          .formatted(IN_RANGE, InputRow.WRITE);

  private static final String READ =
      "SELECT CAST(row_to_json(p) AS text) FROM input p WHERE " + IN_RANGE + " ORDER BY p.code";

  private static final String STRAY =
      """
      SELECT CAST(row_to_json(p) AS text) FROM input p
       WHERE p.indicator = :indicator AND p.kind <> :kind
       ORDER BY p.kind, p.code LIMIT 100
      """;

  private static final String REMOVE_STRAY =
      "DELETE FROM input WHERE indicator = :indicator AND kind <> :kind";

  /** An indicator's inputs in a range, in code order. */
  public Uni<List<InputRow>> read(Mutiny.Session session, InputRange range) {
    return Sql.read(session, READ, parameters(range), InputRow.class);
  }

  /** Replaces the inputs in a range. */
  public Uni<Void> replace(Mutiny.Session session, InputRange range, List<Input> inputs) {
    Map<String, Object> parameters = new HashMap<>(parameters(range));
    parameters.putAll(InputRow.columns(rows(range, inputs)));
    return Sql.change(session, REPLACE, parameters).replaceWithVoid();
  }

  /** The rows of these inputs. */
  public static List<InputRow> rows(InputRange range, List<Input> inputs) {
    return inputs.stream().map(input -> InputRow.of(range.indicator(), input)).toList();
  }

  /**
   * Inputs of a kind the indicator does not count; the first hundred.
   *
   * @param kind the kind it counts, or null if it counts none
   */
  public Uni<List<InputRow>> stray(Mutiny.Session session, String indicator, SubjectKind kind) {
    return Sql.read(
        session, STRAY, Map.of("indicator", indicator, "kind", name(kind)), InputRow.class);
  }

  /** Removes those, and returns how many there were. */
  public Uni<Integer> removeStray(Mutiny.Session session, String indicator, SubjectKind kind) {
    return Sql.change(session, REMOVE_STRAY, Map.of("indicator", indicator, "kind", name(kind)));
  }

  private static String name(SubjectKind kind) {
    return kind == null ? "" : kind.name();
  }

  private static Map<String, Object> parameters(InputRange range) {
    return Map.of(
        "indicator", range.indicator(),
        "kind", range.kind().name(),
        "after", range.after(),
        "upTo", range.upTo());
  }
}
