package org.hito.metrics.subject.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.sql.JsonRows;
import org.hito.metrics.subject.domain.Subject;

/** Keeps the followed commitments and meetings. */
@Singleton
public class SubjectStore {

  /**
   * Held shared by every fact that is applied and alone by every definition that is made: so a fact
   * is either there when a definition counts, or finds the definition when it is applied.
   */
  public static final long COUNTING_LOCK = 7_204_118_533L;

  // the trail as Subject.following has it: only the status just left is written down
  private static final String FOLLOW =
      """
      WITH followed AS (
        INSERT INTO subject AS s (kind, code, version, status, type, meeting, forum, owner, day,
                                  contributions, trail)
        SELECT f.* FROM json_to_record(CAST(CAST(:fact AS text) AS json)) AS f(
                 kind text, code text, version bigint, status text, type text, meeting text,
                 forum text, owner text, day text, contributions jsonb, trail jsonb),
               (SELECT pg_advisory_xact_lock_shared(:lock)) AS held
        ON CONFLICT (kind, code) DO UPDATE
           SET version = excluded.version, status = excluded.status, type = excluded.type,
               meeting = excluded.meeting, forum = excluded.forum, owner = excluded.owner,
               day = excluded.day, contributions = excluded.contributions,
               trail = CASE WHEN s.status = excluded.status THEN s.trail
                            ELSE jsonb_set(s.trail, ARRAY['left', s.status],
                                           excluded.trail -> 'first') END
         WHERE excluded.version > s.version
        RETURNING CASE WHEN old.code IS NULL THEN NULL ELSE row_to_json(old) END AS before,
                  row_to_json(new) AS after)
      SELECT CAST(row_to_json(followed) AS text) FROM followed
      """;

  private static final String COUNTED =
      """
      SELECT CAST(row_to_json(s) AS text) FROM subject s
       WHERE s.kind = :kind
         AND (:forums = '' OR s.forum = ANY(string_to_array(:forums, ',')))
         AND (:contributes = '[]' OR s.contributions @> CAST(CAST(:contributes AS text) AS jsonb))
      """;

  /** Takes the lock under which definitions are made. */
  public Uni<Void> lockAlone(Mutiny.Session session) {
    return session
        .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)", String.class)
        .setParameter("lock", COUNTING_LOCK)
        .getSingleResult()
        .replaceWithVoid();
  }

  /**
   * Takes in what a fact tells, unless as much or more is known already; from then on, and until
   * the transaction ends, no definition is made.
   *
   * @param told the subject as the fact tells it by itself
   */
  public Uni<Optional<Followed>> follow(Mutiny.Session session, Subject told) {
    return JsonRows.read(
            session,
            FOLLOW,
            Map.of("fact", Json.write(told), "lock", COUNTING_LOCK),
            Followed.class)
        .map(rows -> rows.stream().findFirst());
  }

  /**
   * A subject before and after a fact.
   *
   * @param before null when the fact made it known
   */
  public record Followed(Subject before, Subject after) {}

  /** Every subject that may count, and perhaps some that do not. */
  public Uni<List<Subject>> candidates(Mutiny.Session session, Counting counting) {
    CountFilter filter =
        counting.measure() instanceof Count count ? count.filter() : CountFilter.ALL;
    List<Object> contributes =
        counting.measure() instanceof Contributed
            ? List.of(Map.of("indicator", counting.indicator()))
            : List.of();
    return JsonRows.read(
        session,
        COUNTED,
        Map.of(
            "kind", counting.measure().counts().name(),
            "forums", String.join(",", filter.forum()),
            "contributes", Json.write(contributes)),
        Subject.class);
  }
}
