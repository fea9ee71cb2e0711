package org.hito.metrics.rebuild.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.metrics.scorecard.domain.VersionedStrategy;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.Succession;
import org.hito.metrics.subject.persistence.FollowStatement;

/**
 * Replaces the followed subjects and strategies with rebuilt ones in the caller's transaction.
 * Readers see the old ones until it commits. Only rows that differ are written.
 */
@Singleton
public class RebuiltSubjects {
  private static final String EMPTY =
      """
      CREATE TEMPORARY TABLE rebuilt (LIKE subject, PRIMARY KEY (kind, code)) ON COMMIT DROP
      """;
  // a rebuild reads topics once and cannot be retried, so it waits for the facts being applied
  private static final String PATIENT = "SELECT set_config('lock_timeout', '0', true)";
  private static final String FOLLOW = FollowStatement.into("rebuilt");

  // statements planned without row counts would read all rows for each row
  private static final String COUNT_ROWS = "ANALYZE rebuilt";
  private static final String RESOLVE =
      """
      UPDATE rebuilt s
         SET strategies = (
               SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM rebuilt i
                WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                  AND i.code IN (SELECT jsonb_array_elements_text(s.initiatives)))
       WHERE s.initiatives <> '[]'
      """;
  // a history older than the topics is kept, and extended by theirs
  private static final String KEEP_PAST =
      """
      UPDATE rebuilt r
         SET trail = jsonb_build_object('first', s.trail -> 'first',
                                        'left', (s.trail -> 'left') || (r.trail -> 'left'))
        FROM subject s
       WHERE (s.kind, s.code) = (r.kind, r.code) AND s.version <= r.version
         AND CAST(s.trail #>> '{first,version}' AS bigint)
             < CAST(r.trail #>> '{first,version}' AS bigint)
      """;
  private static final String SWITCH =
      """
      WITH gone AS (
        DELETE FROM subject s
         WHERE NOT EXISTS (SELECT 1 FROM rebuilt r WHERE (r.kind, r.code) = (s.kind, s.code))
        RETURNING 1),
      written AS (
        INSERT INTO subject AS s SELECT * FROM rebuilt
        ON CONFLICT (kind, code) DO UPDATE
           SET version = excluded.version, status = excluded.status, type = excluded.type,
               meeting = excluded.meeting, forum = excluded.forum, owner = excluded.owner,
               day = excluded.day, made = excluded.made, due = excluded.due, initiatives = excluded.initiatives,
               strategies = excluded.strategies, contributions = excluded.contributions,
               trail = excluded.trail
         WHERE s.* IS DISTINCT FROM excluded.*
        RETURNING old.code IS NULL AS added)
      SELECT CAST(json_build_object(
               'total', (SELECT count(*) FROM rebuilt),
               'added', (SELECT count(*) FROM written WHERE added),
               'changed', (SELECT count(*) FROM written WHERE NOT added),
               'removed', (SELECT count(*) FROM gone)) AS text)
      """;
  private static final String STRATEGIES =
      """
      WITH given AS (
        SELECT * FROM unnest(
          CAST(:code AS text[]), CAST(:version AS bigint[]), CAST(:state AS text[])) AS t(
          code, version, state)),
      gone AS (DELETE FROM strategy s WHERE NOT EXISTS (SELECT 1 FROM given WHERE given.code = s.code))
      INSERT INTO strategy AS s SELECT * FROM given
      ON CONFLICT (code) DO UPDATE SET version = excluded.version, state = excluded.state
       WHERE s.* IS DISTINCT FROM excluded.*
      """;

  /**
   * The rows a switch changed.
   *
   * @param total the number of rows
   * @param added those that were missing
   * @param changed those that differed
   * @param removed those that should not have existed
   */
  public record Switched(long total, long added, long changed, long removed) {}

  /** Starts empty. */
  public Uni<Void> begin(Mutiny.Session session) {
    return Sql.texts(session, PATIENT, Map.of())
        .chain(() -> Sql.change(session, EMPTY, Map.of()))
        .replaceWithVoid();
  }

  /** Adds subjects, each parsed from one fact alone, in order. */
  public Uni<Void> follow(Mutiny.Session session, List<Subject> subjects) {
    return Multi.createFrom()
        .iterable(Succession.rounds(subjects))
        .onItem()
        .transformToUniAndConcatenate(
            round -> Sql.texts(session, FOLLOW, FollowStatement.parameters(round)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Replaces the followed subjects with those added. */
  public Uni<Switched> replace(Mutiny.Session session) {
    return Sql.change(session, COUNT_ROWS, Map.of())
        .chain(() -> Sql.change(session, RESOLVE, Map.of()))
        .chain(() -> Sql.change(session, KEEP_PAST, Map.of()))
        .chain(() -> Sql.one(session, SWITCH, Map.of(), Switched.class));
  }

  public Uni<Void> replaceStrategies(Mutiny.Session session, List<VersionedStrategy> strategies) {
    Map<String, Object[]> parameters =
        Map.of(
            "code", Sql.column(strategies, String[]::new, one -> one.strategy().code()),
            "version", Sql.column(strategies, Long[]::new, VersionedStrategy::version),
            "state", Sql.column(strategies, String[]::new, one -> Json.write(one.strategy())));
    return Sql.change(session, STRATEGIES, parameters).replaceWithVoid();
  }
}
