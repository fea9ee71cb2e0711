package org.hito.metrics.scorecard.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.sql.JsonRows;

/** Reads from the fact log what became other than it was. */
@Singleton
public class ChangeStore {
  // two looks into one index for each indicator, however much it moved
  private static final String SINCE =
      """
      SELECT CAST(json_build_object(
               'indicator', i.code, 'facts', since.facts, 'newest', since.newest,
               'before', (SELECT CAST(f.event AS json) #> '{data,change,before}' FROM fact f
                           WHERE f.aggregate = 'indicator' AND f.code = i.code
                             AND f.version = since.first),
               'after', (SELECT CAST(f.event AS json) #> '{data,change,after}' FROM fact f
                          WHERE f.aggregate = 'indicator' AND f.code = i.code
                            AND f.version = since.last)) AS text)
        FROM indicator i
       CROSS JOIN LATERAL (
         SELECT min(f.version) AS first, max(f.version) AS last, count(*) AS facts,
                max(f.recorded_at) AS newest
           FROM fact f
          WHERE f.aggregate = 'indicator' AND f.code = i.code
            AND f.type IN ('progressed', 'status-changed')
            AND f.recorded_at >= CAST(CAST(:since AS text) AS timestamptz)) AS since
       WHERE i.strategy = :strategy AND since.facts > 0
       ORDER BY i.code
      """;

  /**
   * Where each indicator of a strategy stood before the first change since then, and stands now.
   */
  public Uni<List<Change>> since(Mutiny.Session session, String strategy, Instant since) {
    return JsonRows.read(
        session, SINCE, Map.of("strategy", strategy, "since", since.toString()), Change.class);
  }

  /** What an indicator's value and status were, and are. */
  public record Change(String indicator, long facts, Instant newest, Stand before, Stand after) {}

  /** Value and status at a moment. */
  public record Stand(BigDecimal value, BigDecimal achievement, BigDecimal ratio, String status) {}
}
