package org.hito.metrics.evidence.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.metrics.evidence.domain.CountedBy;
import org.hito.metrics.evidence.domain.CountedInput;
import org.hito.metrics.evidence.domain.Evidence;
import org.hito.metrics.evidence.domain.ListLimit;
import org.hito.metrics.indicator.persistence.IndicatorState;

/** Reads the inputs of values. */
@Singleton
public class EvidenceStore {

  // one statement, so that the value and its inputs are of one moment
  private static final String EVIDENCE =
      """
      SELECT CAST(json_build_object(
               'state', CAST(i.state AS json),
               'total', (SELECT count(*) FROM input p WHERE p.indicator = i.code),
               'sum', (SELECT coalesce(sum(p.amount), 0) FROM input p WHERE p.indicator = i.code),
               'inputs', (
                 SELECT coalesce(json_agg(row_to_json(listed)), '[]') FROM (
                   SELECT p.kind, p.code, s.meeting, s.forum, p.amount,
                          p.counted_on AS "countedOn", p.event_id AS "eventId"
                     FROM input p LEFT JOIN subject s USING (kind, code)
                    WHERE p.indicator = i.code
                    ORDER BY p.last_day %s, p.code %s LIMIT :most) AS listed)) AS text)
        FROM indicator i WHERE i.code = :code
      """;

  private static final String EARLIEST = EVIDENCE.formatted("", "");
  private static final String LATEST = EVIDENCE.formatted("DESC", "DESC");

  private static final String COUNTED_BY =
      """
      SELECT CAST(json_build_object(
               'indicator', asked.code, 'sum', counted.sum, 'newest', counted.newest) AS text)
        FROM unnest(string_to_array(:codes, ',')) AS asked(code)
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(amount), 0) AS sum, max(last_day) AS newest
           FROM input
          WHERE indicator = asked.code
            AND last_day <= CAST(CAST(:day AS text) AS date)) AS counted
      """;

  /** An indicator and its inputs, the earliest first. */
  public Uni<Optional<Evidence>> read(Mutiny.Session session, String code, ListLimit listed) {
    return Sql.first(
            session,
            listed.isLatest() ? LATEST : EARLIEST,
            Map.of("code", code, "most", listed.most()),
            EvidenceRow.class)
        .map(found -> found.map(EvidenceRow::evidence))
        .map(found -> listed.isLatest() ? found.map(Evidence::reversed) : found);
  }

  /** What each had counted by a day, of the inputs that count today. */
  public Uni<List<CountedBy>> countedBy(
      Mutiny.Session session, Collection<String> codes, LocalDate day) {
    return Sql.read(
        session,
        COUNTED_BY,
        Map.of("codes", String.join(",", codes), "day", day.toString()),
        CountedBy.class);
  }

  private record EvidenceRow(
      IndicatorState state, long total, BigDecimal sum, List<CountedInput> inputs) {

    Evidence evidence() {
      return new Evidence(state.indicator(), total, sum, inputs);
    }
  }
}
