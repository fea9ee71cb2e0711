package org.hito.metrics.evidence.persistence;

import org.hito.kit.sql.Fitting;
import org.hito.metrics.evidence.domain.SeriesQuery;

/**
 * The statements that read series. They contain only the conditions needed: a condition that a
 * parameter disables keeps PostgreSQL from using an index as soon as it plans without the values.
 */
final class SeriesSql {

  // enough for the most points, unless most of them have long sources
  static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final String COUNTED_BY_DAY =
      """
      SELECT day, value FROM (
        SELECT last_day AS day, sum(sum(amount)) OVER (ORDER BY last_day) AS value
          FROM input
         WHERE indicator = %s AND last_day <= CAST(CAST(:to AS text) AS date)
         GROUP BY last_day) AS running
       WHERE day >= CAST(CAST(:from AS text) AS date)
       ORDER BY day LIMIT :most
      """;

  // the index gives the last fact of each day, and only that one is read
  private static final String PUBLISHED_BY_DAY =
      """
      SELECT last.day, f.recorded_at,
             coalesce(CAST(f.event AS json) #> '{data,indicator,progress,range}',
                      CAST(f.event AS json) #> '{data,indicator,progress,value}') AS value
        FROM (
          SELECT DISTINCT ON (1) CAST(recorded_at AT TIME ZONE CAST(:zone AS text) AS date) AS day, version
            FROM fact
           WHERE aggregate = 'indicator' AND code = %1$s AND type IN ('defined', 'revised', 'progressed')
             AND recorded_at >= CAST(CAST(:from AS text) AS timestamp) AT TIME ZONE CAST(:zone AS text)
             AND recorded_at < (CAST(CAST(:to AS text) AS timestamp) + interval '1 day')
                                 AT TIME ZONE CAST(:zone AS text)
             AND recorded_at <= CAST(CAST(:known AS text) AS timestamptz)
           ORDER BY 1, version DESC LIMIT :most) AS last
        JOIN fact f ON f.aggregate = 'indicator' AND f.code = %1$s AND f.version = last.version
      """;

  /** What was counted by each day. */
  static final String COUNTED =
      """
      SELECT CAST(json_build_object('on', day, 'value', value) AS text)
        FROM (%s) AS counted
       ORDER BY day
      """
          .formatted(COUNTED_BY_DAY.formatted(":indicator"));

  /** The last published value of each day. */
  static final String PUBLISHED =
      """
      SELECT CAST(json_build_object('on', day, 'value', value, 'recordedAt', recorded_at) AS text)
        FROM (%s) AS published
       WHERE value IS NOT NULL
       ORDER BY day
      """
          .formatted(PUBLISHED_BY_DAY.formatted(":indicator"));

  // of many indicators at once, one row for each day on which one of them has a value
  private static final String TOGETHER =
      """
      SELECT CAST(json_build_object('on', day, 'values', json_object_agg(code, value)) AS text)
        FROM unnest(string_to_array(:codes, ',')) AS asked(code)
       CROSS JOIN LATERAL (%s) AS one
       WHERE value IS NOT NULL
       GROUP BY day ORDER BY day LIMIT :most
      """;

  /** The counted values of many by each day. */
  static final String COUNTED_TOGETHER = TOGETHER.formatted(COUNTED_BY_DAY.formatted("asked.code"));

  /** The last published values of many on each day. */
  static final String PUBLISHED_TOGETHER =
      TOGETHER.formatted(PUBLISHED_BY_DAY.formatted("asked.code"));

  private static final String OBSERVED =
      "SELECT "
          + Fitting.column("point", MOST_BYTES)
          + """
       FROM (
      SELECT row_number() OVER (
               ORDER BY day, dimensions, coalesce(length(period), 10), recorded_at) AS place,
             CAST(json_build_object(
               'on', day, 'value', figure(value, upper), 'dimensions', CAST(dimensions AS json),
               'source', CAST(source AS json), 'recordedAt', recorded_at,
               'restatedAt', restated_at, 'withdrawn', CAST(withdrawn AS json),
               'period', period, 'assumed', assumed, 'derivedFrom', CAST(derived_from AS json)) AS text) AS point
        FROM (
          SELECT day, value, upper, dimensions, source, recorded_at, restated_at, withdrawn, period,
                 assumed, derived_from
            FROM observation
           WHERE indicator = :indicator
             AND day BETWEEN CAST(CAST(:from AS text) AS date) AND CAST(CAST(:to AS text) AS date)
             AND %s
           ORDER BY day, dimensions, coalesce(length(period), 10), recorded_at LIMIT :most) AS found) AS points
      """
          + Fitting.window("place");
  private static final String THE_WHOLE = "dimensions = '{}'";
  private static final String EVERY_PART =
      "jsonb_exists(CAST(dimensions AS jsonb), CAST(:dimension AS text))";
  private static final String ONE_PART =
      "CAST(dimensions AS jsonb) ->> CAST(:dimension AS text) = :part";
  private static final String IS_CURRENT = " AND restated_at IS NULL";
  private static final String WAS_KNOWN =
      " AND recorded_at <= CAST(CAST(:known AS text) AS timestamptz)";
  private static final String WAS_CURRENT =
      " AND (restated_at IS NULL OR restated_at > CAST(CAST(:known AS text) AS timestamptz))";

  // of several that hold for one day, the one of the shortest period is the value of the day
  private static final String OBSERVED_TOGETHER =
      TOGETHER.formatted(
          """
          SELECT DISTINCT ON (day) day, figure(value, upper) AS value FROM observation
           WHERE indicator = asked.code
             AND day BETWEEN CAST(CAST(:from AS text) AS date) AND CAST(CAST(:to AS text) AS date)
             AND %s
           ORDER BY day, coalesce(length(period), 10) DESC LIMIT :most
          """);

  private SeriesSql() {}

  /** The observed values of many on each day. */
  static String observedTogether(SeriesQuery asked) {
    String known = asked.known().isNow() ? "" : WAS_KNOWN;
    return OBSERVED_TOGETHER.formatted(THE_WHOLE + known + current(asked));
  }

  /** The observed values. */
  static String observed(SeriesQuery asked) {
    String which = asked.isOfTheWhole() ? THE_WHOLE : part(asked);
    String known = asked.known().isNow() ? "" : WAS_KNOWN;
    return OBSERVED.formatted(which + known + (asked.restatements() ? "" : current(asked)));
  }

  private static String part(SeriesQuery asked) {
    return asked.part().isEmpty() ? EVERY_PART : ONE_PART;
  }

  private static String current(SeriesQuery asked) {
    return asked.known().isNow() ? IS_CURRENT : WAS_CURRENT;
  }
}
