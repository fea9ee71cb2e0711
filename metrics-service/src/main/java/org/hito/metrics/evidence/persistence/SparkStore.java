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

  // counted values are without what was there at the start, which does not change the shape of a
  // curve
  private static final String READ =
      """
      SELECT CAST(coalesce(json_object_agg(code, points), '{}') AS text) FROM (
        SELECT asked.code, json_agg(json_build_array(day, value) ORDER BY day) AS points
          FROM unnest(string_to_array(:observed, ',')) AS asked(code)
         CROSS JOIN LATERAL (
           SELECT DISTINCT ON (day) day, value FROM observation
            WHERE indicator = asked.code AND dimensions = '{}' AND restated_at IS NULL
            ORDER BY day DESC, coalesce(length(period), 10) DESC LIMIT :most) AS latest
         GROUP BY asked.code
         UNION ALL
        SELECT asked.code, json_agg(json_build_array(day, value) ORDER BY day) AS points
          FROM unnest(string_to_array(:counted, ',')) AS asked(code)
         CROSS JOIN LATERAL (
           SELECT last_day AS day, sum(sum(amount)) OVER (ORDER BY last_day) AS value
             FROM input
            WHERE indicator = asked.code
            GROUP BY last_day ORDER BY last_day DESC LIMIT :most) AS latest
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
