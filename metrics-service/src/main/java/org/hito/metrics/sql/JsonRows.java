package org.hito.metrics.sql;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;

/**
 * Statements whose rows come as one JSON text each, so that decimals, dates and documents arrive
 * exactly as the database has them and are read by the rules every other JSON is read by.
 */
public final class JsonRows {

  private JsonRows() {}

  /** The rows of a statement that selects one JSON text. */
  public static <T> Uni<List<T>> read(
      Mutiny.Session session, String sql, Map<String, ?> parameters, Class<T> type) {
    Mutiny.SelectionQuery<String> query = session.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    return query
        .getResultList()
        .map(rows -> rows.stream().map(row -> Json.read(row, type)).toList());
  }
}
