package org.hito.metrics.rebuild.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.metrics.rebuild.messaging.TopicFold.Told;
import org.hito.metrics.sql.JsonRows;
import org.hito.metrics.subject.domain.DistinctBatches;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.persistence.FollowStatement;

/**
 * Puts rebuilt projections in place of those that are there, in the caller's transaction: readers
 * see the old ones until it ends. Only rows that differ are written.
 */
@Singleton
public class RebuiltSubjects {
  private static final String EMPTY =
      """
      CREATE TEMPORARY TABLE rebuilt (LIKE subject, PRIMARY KEY (kind, code)) ON COMMIT DROP
      """;
  private static final String FOLLOW = FollowStatement.into("rebuilt");

  // what is planned without knowing how many rows there are reads all of them for each of them
  private static final String COUNT_ROWS = "ANALYZE rebuilt";
  private static final String RESOLVE =
      """
      UPDATE rebuilt s
         SET strategies = (
               SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM rebuilt i
                WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                  AND i.code IN (SELECT jsonb_array_elements_text(s.initiatives)))
       WHERE s.kind = 'COMMITMENT' AND s.initiatives <> '[]'
      """;
  // what the topics no longer tell of a thing's past is still known here, as far as this came; what
  // they tell beyond it comes on top
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
               day = excluded.day, due = excluded.due, initiatives = excluded.initiatives,
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
      WITH told AS (
        SELECT * FROM json_to_recordset(CAST(CAST(:rows AS text) AS json)) AS t(
          code text, version bigint, state text)),
      gone AS (DELETE FROM strategy s WHERE NOT EXISTS (SELECT 1 FROM told WHERE told.code = s.code))
      INSERT INTO strategy AS s SELECT * FROM told
      ON CONFLICT (code) DO UPDATE SET version = excluded.version, state = excluded.state
       WHERE s.* IS DISTINCT FROM excluded.*
      """;

  /**
   * What a switch came to, in rows.
   *
   * @param total how many there are
   * @param added how many were not there
   * @param changed how many were there otherwise
   * @param removed how many should not have been there
   */
  public record Switched(long total, long added, long changed, long removed) {}

  /** Begins with nothing. */
  public Uni<Void> begin(Mutiny.Session session) {
    return session.createNativeQuery(EMPTY).executeUpdate().replaceWithVoid();
  }

  /** Takes in what facts tell of subjects by themselves, in their order. */
  public Uni<Void> follow(Mutiny.Session session, List<Subject> told) {
    return Multi.createFrom()
        .iterable(DistinctBatches.of(told, subject -> subject.kind() + "/" + subject.code()))
        .onItem()
        .transformToUniAndConcatenate(
            round ->
                session
                    .createNativeQuery(FOLLOW)
                    .setParameter("facts", Json.write(round))
                    .getResultList())
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Puts what was taken in in place of what is there. */
  public Uni<Switched> replace(Mutiny.Session session) {
    return session
        .createNativeQuery(COUNT_ROWS)
        .executeUpdate()
        .chain(() -> session.createNativeQuery(RESOLVE).executeUpdate())
        .chain(() -> session.createNativeQuery(KEEP_PAST).executeUpdate())
        .chain(() -> JsonRows.read(session, SWITCH, Map.of(), Switched.class))
        .map(rows -> rows.get(0));
  }

  public Uni<Void> replaceStrategies(Mutiny.Session session, List<Told> strategies) {
    List<Row> rows =
        strategies.stream()
            .map(
                told ->
                    new Row(told.strategy().code(), told.version(), Json.write(told.strategy())))
            .toList();
    return session
        .createNativeQuery(STRATEGIES)
        .setParameter("rows", Json.write(rows))
        .executeUpdate()
        .replaceWithVoid();
  }

  private record Row(String code, long version, String state) {}
}
