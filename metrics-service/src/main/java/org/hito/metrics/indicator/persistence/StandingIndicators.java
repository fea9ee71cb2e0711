package org.hito.metrics.indicator.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.progress.domain.ProgressStatus;

/** Reads indicators without a lock and in code order. */
@Singleton
public class StandingIndicators {

  private static final String READ =
      """
      SELECT CAST(row_to_json(found) AS text) FROM (
        SELECT code, version, CAST(state AS json) AS state, created_at AS "createdAt",
               updated_at AS "updatedAt"
          FROM indicator %s ORDER BY code) AS found
      """;
  private static final String ALL = READ.formatted("");
  private static final String THESE =
      READ.formatted("WHERE code = ANY(string_to_array(:codes, ','))");
  private static final String OF_STRATEGY = READ.formatted("WHERE strategy = :strategy");

  private static final String DUE =
      """
      SELECT code FROM indicator
       WHERE code > :after
         AND (judged_on < :today OR (stale_on <= :today AND silent_from IS DISTINCT FROM stale_on))
       ORDER BY code LIMIT :limit
      """;

  private static final String STALE =
      "SELECT CAST(count(*) AS text) FROM indicator WHERE stale_on <= :today";

  private static final String STATUSES =
      """
      SELECT CAST(json_object_agg(named.status, coalesce(found.count, 0)) AS text)
        FROM unnest(string_to_array(:statuses, ',')) AS named(status)
        LEFT JOIN (SELECT status, count(*) AS count FROM indicator GROUP BY status) AS found
          ON found.status = named.status
      """;

  /** The existing ones among the codes. */
  public Uni<List<Snapshot<Indicator>>> read(Mutiny.Session session, Collection<String> codes) {
    return read(session, THESE, Map.of("codes", String.join(",", codes)));
  }

  /** Every indicator. */
  public Uni<List<Indicator>> all(Mutiny.Session session) {
    return read(session, ALL, Map.of()).map(StandingIndicators::indicators);
  }

  /** The indicators of a strategy. */
  public Uni<List<Indicator>> of(Mutiny.Session session, String strategy) {
    return read(session, OF_STRATEGY, Map.of("strategy", strategy))
        .map(StandingIndicators::indicators);
  }

  /**
   * The codes of indicators that the day may change: their expected value changed, or their silence
   * became too long.
   */
  public Uni<List<String>> due(Mutiny.Session session, String after, LocalDate today, int limit) {
    return Sql.texts(session, DUE, Map.of("after", after, "today", today, "limit", limit));
  }

  /** How many are stale. */
  public Uni<Long> stale(Mutiny.Session session, LocalDate today) {
    return Sql.one(session, STALE, Map.of("today", today), Long.class);
  }

  /** The number of indicators of each status, as JSON. */
  public Uni<String> statuses(Mutiny.Session session) {
    String names =
        Stream.of(ProgressStatus.values()).map(Enum::name).collect(Collectors.joining(","));
    return Sql.texts(session, STATUSES, Map.of("statuses", names)).map(rows -> rows.get(0));
  }

  private static Uni<List<Snapshot<Indicator>>> read(
      Mutiny.Session session, String sql, Map<String, ?> parameters) {
    return Sql.read(session, sql, parameters, IndicatorRow.class)
        .map(rows -> rows.stream().map(IndicatorRow::snapshot).toList());
  }

  private static List<Indicator> indicators(List<Snapshot<Indicator>> found) {
    return found.stream().map(Snapshot::state).toList();
  }
}
