package org.hito.metrics.evidence.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.metrics.evidence.domain.SparksQuery;

/** Reads the latest values of many indicators in one statement. */
@Singleton
public class SparkStore {

  // Of a range, the less favourable end. Counted values leave out what was counted before the curve
  // begins, which does not change its shape, so only the inputs of its days are read.
  private static final String READ =
      """
      SELECT CAST(coalesce(json_object_agg(code, points), '{}') AS text) FROM (
        SELECT asked.code, json_agg(json_build_array(day, value) ORDER BY day) AS points
          FROM unnest(string_to_array(:observed, ',')) AS asked(code)
          JOIN indicator i ON i.code = asked.code
         CROSS JOIN LATERAL (
           SELECT CAST(i.state AS jsonb) #>> '{definition,direction}' = 'DECREASE' AS down OFFSET 0) AS better
         CROSS JOIN LATERAL (
           SELECT DISTINCT ON (day) day,
                  CASE WHEN better.down THEN coalesce(upper, value) ELSE value END AS value
             FROM observation
            WHERE indicator = asked.code AND dimensions = '{}' AND restated_at IS NULL
            ORDER BY day DESC, coalesce(length(period), 10) DESC LIMIT :most) AS latest
         GROUP BY asked.code
         UNION ALL
        SELECT asked.code, json_agg(json_build_array(day, value) ORDER BY day) AS points
          FROM unnest(string_to_array(:counted, ',')) AS asked(code)
         CROSS JOIN LATERAL (
           SELECT last_day AS day, sum(amount) OVER (ORDER BY last_day) AS value
             FROM (SELECT last_day, sum(amount) AS amount FROM input
                    WHERE indicator = asked.code
                    GROUP BY last_day ORDER BY last_day DESC LIMIT :most) AS days) AS latest
         GROUP BY asked.code) AS curves
      """;
  private static final int MOST_POINTS = 24;

  /** The values by code, oldest first, as JSON: {@code {"x":[["2026-06-30",4],…]}}. */
  public Uni<String> read(Mutiny.Session session, SparksQuery asked) {
    Map<String, Object> parameters =
        Map.of(
            "observed", String.join(",", asked.observed()),
            "counted", String.join(",", asked.counted()),
            "most", MOST_POINTS);
    return Sql.texts(session, READ, parameters).map(rows -> rows.get(0));
  }
}
