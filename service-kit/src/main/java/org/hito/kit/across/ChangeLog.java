package org.hito.kit.across;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.rest.QueryValues;
import org.hito.kit.store.Sql;

/**
 * Reads the fact log forwards, in the order of its sequence numbers, as far as it is settled: so no
 * fact is missed, although transactions do not end in the order they begin.
 */
@ApplicationScoped
public class ChangeLog {

  // facts looked through for one page: few of them may match
  private static final int SCANNED = 10_000;

  private static final String SETTLED = "SELECT CAST(facts_settled() AS text)";

  // An instant begins at the lowest sequence number of its first ten minutes: replicas' clocks
  // differ, and a fact is recorded somewhat before it gets its number. OFFSET 0 keeps PostgreSQL
  // from looking for that number in the order of all numbers.
  private static final String PAGE =
      """
      WITH first AS (SELECT min(recorded_at) AS at FROM fact WHERE recorded_at >= CAST(CAST(:since AS text) AS timestamptz)),
      begun AS (
        SELECT CASE WHEN CAST(:after AS bigint) >= 0 THEN CAST(:after AS bigint)
                    ELSE least(CAST(:settled AS bigint),
                               (SELECT min(early.seq) - 1
                                  FROM (SELECT f.seq FROM fact f
                                         WHERE f.recorded_at >= first.at
                                           AND f.recorded_at < first.at + interval '10 minutes' OFFSET 0) early))
               END AS seq
          FROM first),
      part AS MATERIALIZED (
        SELECT f.seq, f.aggregate, f.code, f.version, f.type, f.id, f.occurred_at, f.recorded_at, f.actor, f.agency
          FROM fact f
         WHERE f.seq > (SELECT seq FROM begun) AND f.seq <= CAST(:settled AS bigint)
         ORDER BY f.seq LIMIT :scanned),
      page AS (
        SELECT * FROM part
         WHERE aggregate = ANY(string_to_array(:kinds, ','))
           AND (:agencies = '' OR agency = ANY(string_to_array(:agencies, ',')))
           AND recorded_at >= CAST(CAST(:since AS text) AS timestamptz)
         ORDER BY seq LIMIT :limit)
      SELECT CAST(json_build_object(
               'after', (SELECT seq FROM begun),
               'settled', CAST(:settled AS bigint),
               'reached', CASE WHEN (SELECT count(*) FROM part) < :scanned THEN CAST(:settled AS bigint)
                               ELSE (SELECT max(seq) FROM part) END,
               'items', (SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
                                  'seq', p.seq, 'id', p.id, 'kind', p.aggregate, 'code', p.code, 'version', p.version,
                                  'type', p.type, 'at', p.occurred_at, 'recordedAt', p.recorded_at,
                                  'late', p.occurred_at + interval '1 day' <= CAST(CAST(:since AS text) AS timestamptz),
                                  'actor', p.actor, 'agency', p.agency,
                                  'name', coalesce(s.state -> 'name', s.state -> 'title')))
                                  ORDER BY p.seq), '[]')
                           FROM page p JOIN fact f ON f.seq = p.seq
                          CROSS JOIN LATERAL (
                            SELECT CAST(f.event AS json) -> 'data' -> p.aggregate AS state OFFSET 0) s)) AS text)
      """;

  private final Today today;

  ChangeLog(Today today) {
    this.today = today;
  }

  /**
   * A page of the log.
   *
   * @param kinds of things
   * @param agencies of those who made the changes; all if empty
   * @param since a day or an instant from which facts were recorded, or null
   * @param after the sequence number after which to go on, or -1 to begin
   */
  record Asked(List<String> kinds, List<String> agencies, String since, long after, int limit) {}

  /** The page and how far it reaches, as JSON. */
  Uni<String> page(Mutiny.Session session, Asked asked) {
    String since = asked.since() == null ? "-infinity" : since(asked.since(), today.zone());
    return Sql.texts(session, SETTLED, Map.of())
        .chain(
            settled ->
                Sql.texts(
                    session,
                    PAGE,
                    Map.of(
                        "settled", Long.valueOf(settled.get(0)),
                        "after", asked.after(),
                        "since", since,
                        "scanned", SCANNED,
                        "kinds", String.join(",", asked.kinds()),
                        "agencies", String.join(",", asked.agencies()),
                        "limit", asked.limit())))
        .map(rows -> rows.get(0));
  }

  private static String since(String text, ZoneId zone) {
    return QueryValues.moment("since", text, zone).first().toString();
  }
}
