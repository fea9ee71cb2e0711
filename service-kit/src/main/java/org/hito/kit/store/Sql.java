package org.hito.kit.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;

/**
 * Runs statements in SQL. Rows are returned as one JSON text each, so that decimals, dates and
 * documents arrive exactly as stored and are read like any other JSON. JSON parameters need a
 * double cast, {@code CAST(CAST(:rows AS text) AS json)}, which keeps the driver from quoting the
 * text as a JSON string.
 */
public final class Sql {

  private static final String LOCK = "SELECT CAST(pg_advisory_xact_lock(:lock) AS text)";

  private Sql() {}

  /** Takes a lock of the whole database until the end of the transaction. */
  public static Uni<Void> lock(Mutiny.Session session, long lock) {
    return texts(session, LOCK, Map.of("lock", lock)).replaceWithVoid();
  }

  /** The rows of a statement that selects one JSON text. */
  public static <T> Uni<List<T>> read(
      Mutiny.Session session, String sql, Map<String, ?> parameters, Class<T> type) {
    return texts(session, sql, parameters)
        .map(rows -> rows.stream().map(row -> Json.read(row, type)).toList());
  }

  /** The one row of a statement that always selects one. */
  public static <T> Uni<T> one(
      Mutiny.Session session, String sql, Map<String, ?> parameters, Class<T> type) {
    return read(session, sql, parameters, type).map(rows -> rows.get(0));
  }

  /** The first of those rows, if there is one. */
  public static <T> Uni<Optional<T>> first(
      Mutiny.Session session, String sql, Map<String, ?> parameters, Class<T> type) {
    return read(session, sql, parameters, type).map(rows -> rows.stream().findFirst());
  }

  /** The rows of a statement that selects one text. */
  public static Uni<List<String>> texts(
      Mutiny.Session session, String sql, Map<String, ?> parameters) {
    Mutiny.SelectionQuery<String> query = session.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  /**
   * Runs a statement that changes rows.
   *
   * @return the number of changed rows
   */
  public static Uni<Integer> change(Mutiny.Session session, String sql, Map<String, ?> parameters) {
    Mutiny.MutationQuery query = session.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    return query.executeUpdate();
  }
}
