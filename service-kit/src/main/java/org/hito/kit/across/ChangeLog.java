package org.hito.kit.across;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.json.Json;
import org.hito.kit.rest.QueryValues;
import org.hito.kit.sql.Sql;

/**
 * Reads the fact log in the order of its sequence numbers, forwards or backwards, as far as it is
 * settled, so no fact is missed although transactions do not end in the order they begin.
 */
@ApplicationScoped
public class ChangeLog {

  // the most facts searched for one page, since few of them may match
  private static final int SCANNED = 10_000;

  // the most if the state of each must be read
  private static final int SCANNED_BY_STATE = 2_000;

  private static final String BEGINNING = "-infinity";
  private static final String SETTLED = "SELECT CAST(facts_settled() AS text)";

  private static final String COLUMNS =
      "f.seq, f.aggregate, f.code, f.version, f.type, f.id, f.occurred_at, f.recorded_at, f.actor, f.agency";

  private static final String CHOSEN =
      """
      aggregate = ANY(string_to_array(:kinds, ','))
           AND (:agencies = '' OR agency = ANY(string_to_array(:agencies, ',')))
           AND (:path = '' OR EXISTS (
                  SELECT FROM fact f
                   WHERE f.seq = part.seq
                     AND jsonb_path_exists(
                           jsonb_build_object('kind', part.aggregate,
                                              'state', CAST(f.event AS jsonb) -> 'data' -> part.aggregate,
                                              'change', CAST(f.event AS jsonb) -> 'data' -> 'change'),
                           CAST(nullif(CAST(:path AS text), '') AS jsonpath), CAST(CAST(:values AS text) AS jsonb))))
      """;

  private static final String SHOWN =
      """
      json_strip_nulls(json_build_object(
                                  'seq', p.seq, 'id', p.id, 'kind', p.aggregate, 'code', p.code, 'version', p.version,
                                  'type', p.type, 'at', p.occurred_at, 'recordedAt', p.recorded_at,
                                  'late', p.occurred_at + interval '1 day' <= CAST(CAST(:since AS text) AS timestamptz),
                                  'actor', p.actor, 'agency', p.agency,
                                  'name', coalesce(s.state -> 'name', s.state -> 'title')))
      """;

  private static final String STATES =
      """
      JOIN fact f ON f.seq = p.seq
                          CROSS JOIN LATERAL (
                            SELECT CAST(f.event AS json) -> 'data' -> p.aggregate AS state OFFSET 0) s
      """;

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
        SELECT %s
          FROM fact f
         WHERE f.seq > (SELECT seq FROM begun) AND f.seq <= CAST(:settled AS bigint)
         ORDER BY f.seq LIMIT :scanned),
      page AS (
        SELECT * FROM part
         WHERE %s
           AND recorded_at >= CAST(CAST(:since AS text) AS timestamptz)
         ORDER BY seq LIMIT :limit)
      SELECT CAST(json_build_object(
               'after', (SELECT seq FROM begun),
               'settled', CAST(:settled AS bigint),
               'reached', CASE WHEN (SELECT count(*) FROM part) < :scanned THEN CAST(:settled AS bigint)
                               ELSE (SELECT max(seq) FROM part) END,
               'items', (SELECT coalesce(json_agg(%s ORDER BY p.seq), '[]') FROM page p %s)) AS text)
      """
          .formatted(COLUMNS, CHOSEN, SHOWN, STATES);

  // Reads backwards only until the page is full: as it is in the order of the numbers already,
  // PostgreSQL stops there. How far it looked matters only where it found too few.
  private static final String NEWEST =
      """
      WITH page AS MATERIALIZED (
        SELECT * FROM (
          SELECT %s
            FROM fact f
           WHERE f.seq < CAST(:before AS bigint) AND f.seq <= CAST(:settled AS bigint)
           ORDER BY f.seq DESC LIMIT :scanned) part
         WHERE %s
           AND (NOT :once OR NOT EXISTS (
                  SELECT FROM fact later
                   WHERE later.aggregate = part.aggregate AND later.code = part.code
                     AND later.version > part.version AND later.seq <= CAST(:settled AS bigint)))
         ORDER BY seq DESC LIMIT :limit)
      SELECT CAST(json_build_object(
               'reached', CASE WHEN (SELECT count(*) FROM page) = :limit THEN (SELECT min(seq) FROM page)
                               ELSE coalesce((SELECT f.seq FROM fact f
                                               WHERE f.seq < CAST(:before AS bigint) AND f.seq <= CAST(:settled AS bigint)
                                               ORDER BY f.seq DESC OFFSET :scanned - 1 LIMIT 1), 0) END,
               'items', (SELECT coalesce(json_agg(%s ORDER BY p.seq DESC), '[]') FROM page p %s)) AS text)
      """
          .formatted(COLUMNS, CHOSEN, SHOWN, STATES);

  private final Today today;

  ChangeLog(Today today) {
    this.today = today;
  }

  /**
   * A condition on changes.
   *
   * @param path a predicate of SQL/JSON about {@code kind}, {@code state} and {@code change}
   * @param values its variables
   */
  record Where(String path, Map<String, List<String>> values) {

    private static final Where ANYTHING = new Where("", Map.of());
  }

  /**
   * A page of the log.
   *
   * @param kinds of things
   * @param agencies of those who made the changes; all if empty
   * @param where null for any change
   * @param since a day or an instant from which facts were recorded, or null
   * @param after the sequence number after which to go on, or -1 to begin
   * @param before the sequence number before which to go on, where the newest come first
   * @param once where the newest come first, only the newest of each thing
   */
  record Asked(
      List<String> kinds,
      List<String> agencies,
      Where where,
      String since,
      long after,
      long before,
      boolean once,
      int limit) {

    private Map<String, Object> arguments() {
      Where state = where == null ? Where.ANYTHING : where;
      return Map.of(
          "scanned", where == null ? SCANNED : SCANNED_BY_STATE,
          "kinds", String.join(",", kinds),
          "agencies", String.join(",", agencies),
          "path", state.path(),
          "values", Json.write(state.values()),
          "limit", limit);
    }
  }

  /** The page and how far it reaches, as JSON. */
  Uni<String> page(Mutiny.Session session, Asked asked) {
    String since = asked.since() == null ? BEGINNING : since(asked.since(), today.zone());
    return read(session, PAGE, asked, Map.of("since", since, "after", asked.after()));
  }

  /** The page before a sequence number, the newest first, and how far back it reaches. */
  Uni<String> newest(Mutiny.Session session, Asked asked) {
    return read(
        session,
        NEWEST,
        asked,
        Map.of("since", BEGINNING, "before", asked.before(), "once", asked.once()));
  }

  private static Uni<String> read(
      Mutiny.Session session, String sql, Asked asked, Map<String, Object> place) {
    return Sql.texts(session, SETTLED, Map.of())
        .chain(
            settled -> {
              Map<String, Object> arguments = new HashMap<>(asked.arguments());
              arguments.putAll(place);
              arguments.put("settled", Long.valueOf(settled.get(0)));
              return Sql.texts(session, sql, arguments);
            })
        .map(rows -> rows.get(0));
  }

  private static String since(String text, ZoneId zone) {
    return QueryValues.moment("since", text, zone).first().toString();
  }
}
