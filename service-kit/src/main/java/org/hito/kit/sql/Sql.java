package org.hito.kit.sql;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hito.kit.json.Json;

/**
 * Runs statements in SQL, on the connection of the session: Hibernate Reactive does not find cached
 * plans of native queries, so that each execution would parse the statement and search an ever
 * longer list of plans with the same hash. Nothing is flushed before a statement. Rows are returned
 * as one JSON text each, so that decimals, dates and documents arrive exactly as stored and are
 * read like any other JSON. JSON parameters need a double cast, {@code CAST(CAST(:rows AS text) AS
 * json)}, which keeps the driver from quoting the text as a JSON string.
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
    NumberedSql statement = NumberedSql.of(sql);
    return SqlTransaction.before(
            session,
            () -> connection(session).select(statement.sql(), statement.values(parameters)))
        .map(Sql::texts);
  }

  private static List<String> texts(ReactiveConnection.Result rows) {
    List<String> texts = new ArrayList<>(rows.size());
    rows.forEachRemaining(row -> texts.add((String) row[0]));
    return texts;
  }

  /**
   * Runs a statement that changes rows.
   *
   * @return the number of changed rows
   */
  public static Uni<Integer> change(Mutiny.Session session, String sql, Map<String, ?> parameters) {
    return SqlTransaction.before(session, () -> update(session, sql, parameters));
  }

  static CompletionStage<Integer> update(
      Mutiny.Session session, String sql, Map<String, ?> parameters) {
    NumberedSql statement = NumberedSql.of(sql);
    return connection(session).update(statement.sql(), statement.values(parameters));
  }

  /**
   * One column of rows, as a parameter of {@code unnest}: arrays cost a fraction of a JSON
   * document, which would be quoted once more on its way and parsed by the database.
   */
  public static <R, T> Object[] column(
      List<R> rows, IntFunction<T[]> array, Function<R, ? extends T> value) {
    return rows.stream().map(value).toArray(array);
  }

  static ReactiveConnection connection(Mutiny.Session session) {
    return ((MutinySessionImpl) session).getReactiveConnection();
  }
}
