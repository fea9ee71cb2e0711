package org.hito.metrics.scorecard.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.metrics.scorecard.domain.Change;

/** Reads possible changes from the fact log. */
@Singleton
public class ChangeStore {
  // one index lookup for each indicator
  private static final String SINCE =
      """
      SELECT CAST(json_build_object(
               'indicator', i.code, 'facts', since.facts, 'moves', since.moves,
               'newest', since.newest) AS text)
        FROM indicator i
       CROSS JOIN LATERAL (
         SELECT count(*) AS facts, max(f.recorded_at) AS newest,
                count(*) FILTER (WHERE f.type IN ('progressed', 'status-changed')) AS moves
           FROM fact f
          WHERE f.aggregate = 'indicator' AND f.code = i.code
            AND f.type IN ('defined', 'revised', 'progressed', 'status-changed')
            AND f.recorded_at >= CAST(CAST(:since AS text) AS timestamptz)) AS since
       WHERE i.strategy = :strategy AND since.facts > 0
       ORDER BY i.code
      """;

  /** The facts since a moment that may have changed an indicator of a strategy. */
  public Uni<List<Change.Facts>> since(Mutiny.Session session, String strategy, Instant since) {
    return Sql.read(
        session,
        SINCE,
        Map.of("strategy", strategy, "since", since.toString()),
        Change.Facts.class);
  }
}
