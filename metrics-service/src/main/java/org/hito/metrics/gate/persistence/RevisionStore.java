package org.hito.metrics.gate.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.sql.Sql;

/** Reads when the goals of indicators were last revised. */
@Singleton
public class RevisionStore {
  private static final String REVISED =
      """
      SELECT CAST(json_build_object('indicator', asked.code, 'at', revised.recorded_at) AS text)
        FROM unnest(string_to_array(:codes, ',')) AS asked(code)
       CROSS JOIN LATERAL (
         SELECT recorded_at FROM fact
          WHERE aggregate = 'indicator' AND code = asked.code AND type = 'revised'
            AND jsonb_exists_any(CAST(event AS jsonb) #> '{data,change}',
                                 ARRAY['baseline', 'targets', 'direction', 'measure'])
          ORDER BY version DESC LIMIT 1) AS revised
      """;

  private final Today today;

  RevisionStore(Today today) {
    this.today = today;
  }

  /** The day of the last revision of a goal, of those that had one. */
  public Uni<Map<String, LocalDate>> revised(Mutiny.Session session, List<String> indicators) {
    return Sql.read(session, REVISED, Map.of("codes", String.join(",", indicators)), Revised.class)
        .map(
            rows ->
                rows.stream()
                    .collect(Collectors.toMap(Revised::indicator, row -> today.of(row.at()))));
  }

  private record Revised(String indicator, Instant at) {}
}
