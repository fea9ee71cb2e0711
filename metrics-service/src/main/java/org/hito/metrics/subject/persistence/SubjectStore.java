package org.hito.metrics.subject.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.sql.JsonRows;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;
import org.hito.metrics.subject.domain.SubjectKind;

/** Keeps the followed commitments, initiatives and meetings. */
@Singleton
public class SubjectStore {

  /**
   * Held shared by every fact that is applied and alone by every definition that is made: so a fact
   * is either there when a definition counts, or finds the definition when it is applied.
   */
  public static final long COUNTING_LOCK = 7_204_118_533L;

  // held shared by a commitment for its initiatives and alone by an initiative for itself, taken
  // before any row: so a commitment is either there when its initiative finds its strategy, or
  // finds the initiative when it comes
  private static final String LOCK_SHARED =
      """
      SELECT CAST(count(pg_advisory_xact_lock_shared(hashtextextended(c, 7))) AS text)
        FROM (SELECT c FROM unnest(string_to_array(:codes, ',')) AS c ORDER BY c) AS codes
      """;
  private static final String LOCK_ALONE =
      """
      SELECT CAST(count(pg_advisory_xact_lock(hashtextextended(c, 7))) AS text)
        FROM (SELECT c FROM unnest(string_to_array(:codes, ',')) AS c ORDER BY c) AS codes
      """;
  private static final String RESOLVE =
      """
      WITH resolved AS (
        UPDATE subject s
           SET strategies = (
                 SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM subject i
                  WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                    AND i.code IN (SELECT jsonb_array_elements_text(s.initiatives)))
         WHERE s.kind = 'COMMITMENT' AND s.initiatives @> CAST(CAST(:initiative AS text) AS jsonb)
        RETURNING row_to_json(old) AS before, row_to_json(new) AS after)
      SELECT CAST(row_to_json(resolved) AS text) FROM resolved
      """;
  // the trail as Subject.following has it: only the status just left is written down
  private static final String FOLLOW =
      """
      WITH followed AS (
        INSERT INTO subject AS s (kind, code, version, status, type, meeting, forum, owner, day, due,
                                  initiatives, strategies, contributions, trail)
        SELECT f.kind, f.code, f.version, f.status, f.type, f.meeting, f.forum, f.owner, f.day, f.due,
               f.initiatives,
               CASE WHEN f.initiatives = '[]' THEN f.strategies ELSE (
                 SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM subject i
                  WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                    AND i.code IN (SELECT jsonb_array_elements_text(f.initiatives))) END,
               f.contributions, f.trail
          FROM json_to_recordset(CAST(CAST(:facts AS text) AS json)) AS f(
                 kind text, code text, version bigint, status text, type text, meeting text,
                 forum text, owner text, day text, due text, initiatives jsonb, strategies jsonb,
                 contributions jsonb, trail jsonb),
               (SELECT pg_advisory_xact_lock_shared(:lock)) AS held
         ORDER BY f.code
        ON CONFLICT (kind, code) DO UPDATE
           SET version = excluded.version, status = excluded.status, type = excluded.type,
               meeting = excluded.meeting, forum = excluded.forum, owner = excluded.owner,
               day = excluded.day, due = excluded.due, initiatives = excluded.initiatives,
               strategies = excluded.strategies, contributions = excluded.contributions,
               trail = CASE WHEN s.status = excluded.status THEN s.trail
                            ELSE jsonb_set(s.trail, ARRAY['left', s.status],
                                           excluded.trail -> 'first') END
         WHERE excluded.version > s.version
        RETURNING CASE WHEN old.code IS NULL THEN NULL ELSE row_to_json(old) END AS before,
                  row_to_json(new) AS after)
      SELECT CAST(row_to_json(followed) AS text) FROM followed
      """;

  // what is not asked for is not written: a condition that a value switches off would keep
  // PostgreSQL
  // from an index as soon as it plans without the values
  private static final String COUNTED =
      "SELECT CAST(row_to_json(s) AS text) FROM subject s WHERE s.kind = :kind";
  private static final String IN_FORUMS = " AND s.forum = ANY(string_to_array(:forums, ','))";
  private static final String CONTRIBUTING =
      " AND s.contributions @> CAST(CAST(:contributes AS text) AS jsonb)";
  private static final String IN_STATUSES = " AND s.status = ANY(string_to_array(:statuses, ','))";

  /** Takes the lock under which definitions are made. */
  public Uni<Void> lockAlone(Mutiny.Session session) {
    return session
        .<String>createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)")
        .setParameter("lock", COUNTING_LOCK)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** Takes it as facts do: others may hold it so too, but no definition is made meanwhile. */
  public Uni<Void> lockShared(Mutiny.Session session) {
    return session
        .<String>createNativeQuery("SELECT CAST(pg_advisory_xact_lock_shared(:lock) AS text)")
        .setParameter("lock", COUNTING_LOCK)
        .getSingleResult()
        .replaceWithVoid();
  }

  /**
   * Takes in what facts tell of things of one kind, each unless as much or more is known already;
   * from then on, and until the transaction ends, no definition is made.
   *
   * @param told the subjects as the facts tell them by themselves, none of them twice
   * @return those that changed
   */
  public Uni<List<SubjectChange>> follow(Mutiny.Session session, List<Subject> told) {
    return JsonRows.read(
        session,
        FOLLOW,
        Map.of("facts", Json.write(told), "lock", COUNTING_LOCK),
        SubjectChange.class);
  }

  /**
   * Keeps commitments and their initiatives from being followed at the same time; to be called
   * before any is.
   */
  public Uni<Void> lockInitiatives(Mutiny.Session session, List<Subject> told) {
    boolean alone = told.stream().anyMatch(subject -> subject.kind() == SubjectKind.INITIATIVE);
    String codes =
        told.stream()
            .flatMap(subject -> alone ? Stream.of(subject.code()) : subject.initiatives().stream())
            .distinct()
            .collect(Collectors.joining(","));
    return codes.isEmpty()
        ? Uni.createFrom().voidItem()
        : session
            .<String>createNativeQuery(alone ? LOCK_ALONE : LOCK_SHARED)
            .setParameter("codes", codes)
            .getSingleResult()
            .replaceWithVoid();
  }

  /** An initiative came to another strategy: its commitments follow. */
  public Uni<List<SubjectChange>> resolve(Mutiny.Session session, String initiative) {
    return JsonRows.read(
        session,
        RESOLVE,
        Map.of("initiative", Json.write(List.of(initiative))),
        SubjectChange.class);
  }

  /** Promises under way that may come to count, and perhaps some that do not. */
  public Uni<List<Subject>> underWay(Mutiny.Session session, Counting counting) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("statuses", String.join(",", Counted.IN_THE_PIPELINE));
    return counted(session, counting, IN_STATUSES, parameters);
  }

  /** Every subject that may count, and perhaps some that do not. */
  public Uni<List<Subject>> candidates(Mutiny.Session session, Counting counting) {
    return counted(session, counting, "", new HashMap<>());
  }

  private static Uni<List<Subject>> counted(
      Mutiny.Session session, Counting counting, String more, Map<String, Object> parameters) {
    StringBuilder sql = new StringBuilder(COUNTED).append(more);
    parameters.put("kind", counting.measure().counts().name());
    if (counting.measure() instanceof Contributed) {
      sql.append(CONTRIBUTING);
      parameters.put("contributes", Json.write(List.of(Map.of("indicator", counting.indicator()))));
    }
    if (counting.measure() instanceof Count count && !count.filter().forum().isEmpty()) {
      sql.append(IN_FORUMS);
      parameters.put("forums", String.join(",", count.filter().forum()));
    }
    return JsonRows.read(session, sql.toString(), parameters, Subject.class);
  }
}
