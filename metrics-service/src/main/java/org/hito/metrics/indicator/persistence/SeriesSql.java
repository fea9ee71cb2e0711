package org.hito.metrics.indicator.persistence;

import org.hito.metrics.indicator.persistence.SeriesStore.Asked;

/**
 * The statements that read series. Only what is asked for is written into them: a condition that a
 * value switches off would keep PostgreSQL from an index as soon as it plans without the values.
 */
final class SeriesSql {
  /** What had been counted by each day. */
  static final String COUNTED =
      """
      SELECT CAST(json_build_object('on', day, 'value', value) AS text) FROM (
        SELECT last_day AS day,
               CAST(CAST(:start AS text) AS numeric) + sum(sum(amount)) OVER (ORDER BY last_day)
                 AS value
          FROM input WHERE indicator = :indicator GROUP BY last_day) AS running
       WHERE day BETWEEN CAST(CAST(:from AS text) AS date) AND CAST(CAST(:to AS text) AS date)
       ORDER BY day LIMIT :most
      """;

  /**
   * What was told last on each day: an index says which fact that was, and only that one is read.
   */
  static final String TOLD =
      """
      SELECT CAST(json_build_object(
               'on', last.day, 'value', CAST(f.event AS json) #> '{data,indicator,progress,value}',
               'recordedAt', f.recorded_at) AS text)
        FROM (
          SELECT DISTINCT ON (1) CAST(recorded_at AT TIME ZONE 'UTC' AS date) AS day, version
            FROM fact
           WHERE aggregate = 'indicator' AND code = :indicator AND type IN ('defined', 'revised', 'progressed')
             AND recorded_at >= CAST(CAST(:from AS text) AS timestamp) AT TIME ZONE 'UTC'
             AND recorded_at < (CAST(CAST(:to AS text) AS timestamp) + interval '1 day')
                                 AT TIME ZONE 'UTC'
             AND recorded_at <= coalesce(CAST(NULLIF(:known, '') AS timestamptz), 'infinity')
           ORDER BY 1, version DESC) AS last
        JOIN fact f
          ON f.aggregate = 'indicator' AND f.code = :indicator AND f.version = last.version
       WHERE CAST(f.event AS json) #>> '{data,indicator,progress,value}' IS NOT NULL
       ORDER BY last.day LIMIT :most
      """;

  private static final String OBSERVED =
      """
      SELECT CAST(json_build_object(
               'on', day, 'value', value, 'dimensions', CAST(dimensions AS json),
               'recordedAt', recorded_at, 'restatedAt', restated_at) AS text)
        FROM (
          SELECT day, value, dimensions, recorded_at, restated_at FROM observation
           WHERE indicator = :indicator
             AND day BETWEEN CAST(CAST(:from AS text) AS date) AND CAST(CAST(:to AS text) AS date)
             AND %s
           ORDER BY day, dimensions, recorded_at LIMIT :most) AS found
      """;
  private static final String THE_WHOLE = "dimensions = '{}'";
  private static final String EVERY_PART =
      "jsonb_exists(CAST(dimensions AS jsonb), CAST(:dimension AS text))";
  private static final String ONE_PART =
      "CAST(dimensions AS jsonb) ->> CAST(:dimension AS text) = :part";
  private static final String STANDS = " AND restated_at IS NULL";
  private static final String WAS_KNOWN =
      " AND recorded_at <= CAST(CAST(:known AS text) AS timestamptz)";
  private static final String STOOD =
      " AND (restated_at IS NULL OR restated_at > CAST(CAST(:known AS text) AS timestamptz))";

  private SeriesSql() {}

  /** What was observed. */
  static String observed(Asked asked) {
    String which = asked.isOfTheWhole() ? THE_WHOLE : part(asked);
    String known = asked.known().isNow() ? "" : WAS_KNOWN;
    return OBSERVED.formatted(which + known + (asked.restatements() ? "" : standing(asked)));
  }

  private static String part(Asked asked) {
    return asked.part().isEmpty() ? EVERY_PART : ONE_PART;
  }

  private static String standing(Asked asked) {
    return asked.known().isNow() ? STANDS : STOOD;
  }
}
