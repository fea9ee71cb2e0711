package org.hito.metrics.scorecard.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.scorecard.domain.Change;
import org.hito.metrics.sql.JsonRows;

/** Reads from the fact log what may have become other than it was. */
@Singleton
public class ChangeStore {
  // one look into an index for each indicator
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

  /** The facts since then that may have changed where an indicator of a strategy stands. */
  public Uni<List<Change.Facts>> since(Mutiny.Session session, String strategy, Instant since) {
    return JsonRows.read(
        session,
        SINCE,
        Map.of("strategy", strategy, "since", since.toString()),
        Change.Facts.class);
  }
}
