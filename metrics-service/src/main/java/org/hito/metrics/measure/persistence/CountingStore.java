package org.hito.metrics.measure.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.indicator.rest.MeasureBody;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.Countings;
import org.hito.metrics.sql.JsonRows;

/** Knows which indicators count what. */
@Singleton
public class CountingStore {

  private static final String READ =
      """
      SELECT CAST(json_build_object(
               'epoch', e.value,
               'indicators', coalesce(json_agg(json_build_object(
                 'code', i.code,
                 'measure', CAST(i.state AS json) -> 'definition' -> 'measure'))
                 FILTER (WHERE i.code IS NOT NULL), '[]')) AS text)
        FROM counting_epoch e
        LEFT JOIN indicator i ON i.measure IN ('COUNT', 'CONTRIBUTED')
       GROUP BY e.value
      """;

  public Uni<Countings> read(Mutiny.Session session) {
    return JsonRows.read(session, READ, Map.of(), Known.class).map(rows -> rows.get(0).countings());
  }

  /** Tells every copy in memory that it is old. */
  public Uni<Void> advance(Mutiny.Session session) {
    return session
        .createNativeQuery("UPDATE counting_epoch SET value = value + 1")
        .executeUpdate()
        .replaceWithVoid();
  }

  private record Known(long epoch, List<Row> indicators) {

    Countings countings() {
      return Countings.of(epoch, indicators.stream().map(Row::counting).toList());
    }
  }

  private record Row(String code, MeasureBody measure) {

    Counting counting() {
      return new Counting(code, (Counted) measure.measure());
    }
  }
}
