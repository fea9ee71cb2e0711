package org.hito.metrics.measure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.measure.view.MeasureBody;

/** Reads the measures of all indicators. */
@Singleton
public class MeasureStore {

  private static final String READ =
      """
      SELECT CAST(json_build_object(
               'epoch', e.value,
               'indicators', coalesce(json_agg(json_build_object(
                 'code', i.code,
                 'measure', CAST(i.state AS json) -> 'definition' -> 'measure'))
                 FILTER (WHERE i.code IS NOT NULL), '[]'),
               'gates', (SELECT coalesce(json_object_agg(g.code, g.indicators), '{}') FROM gate g))
             AS text)
        FROM counting_epoch e
        LEFT JOIN indicator i ON i.measure <> 'OBSERVED'
       GROUP BY e.value
      """;

  public Uni<Measures> read(Mutiny.Session session) {
    return Sql.one(session, READ, Map.of(), Known.class).map(Known::measures);
  }

  /** Invalidates every copy in memory. */
  public Uni<Void> advance(Mutiny.Session session) {
    return Sql.change(session, "UPDATE counting_epoch SET value = value + 1", Map.of())
        .replaceWithVoid();
  }

  private record Known(long epoch, List<Row> indicators, Map<String, List<String>> gates) {
    Measures measures() {
      return Measures.of(
          epoch,
          indicators.stream().collect(Collectors.toMap(Row::code, row -> row.measure().measure())),
          gates);
    }
  }

  private record Row(String code, MeasureBody measure) {}
}
