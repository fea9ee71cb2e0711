package org.hito.metrics.subject.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.metrics.subject.domain.Succession;

/** Stores the followed commitments, initiatives and meetings. */
@Singleton
public class SubjectStore {

  // a commitment or meeting shares the locks of its initiatives, an initiative holds its own
  // exclusively, both before any row lock: so a commitment is either visible when its initiative
  // changes its strategy, or sees the initiative when it is stored
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
  // in a statement of its own before strategies are resolved, so that a transaction that waited for
  // a row sees what was written meanwhile; and in code order, so that two never deadlock
  private static final String LOCK_LINKED =
      """
      SELECT CAST(count(*) AS text) FROM (
        SELECT 1 FROM subject WHERE (kind, code) IN (
          SELECT s.kind, s.code FROM unnest(string_to_array(:initiatives, ',')) AS i
            JOIN subject s ON s.initiatives @> to_jsonb(ARRAY[i]))
         ORDER BY kind, code FOR UPDATE) AS locked
      """;
  private static final String RESOLVE =
      """
      WITH resolved AS (
        UPDATE subject s
           SET strategies = (
                 SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM subject i
                  WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                    AND i.code IN (SELECT jsonb_array_elements_text(s.initiatives)))
         WHERE s.initiatives @> CAST(CAST(:initiative AS text) AS jsonb)
        RETURNING row_to_json(old) AS before, row_to_json(new) AS after)
      SELECT CAST(row_to_json(resolved) AS text) FROM resolved
      """;
  private static final String FOLLOW =
      FollowStatement.returningChanges("(SELECT pg_advisory_xact_lock_shared(:lock))");

  /**
   * Stores successions of subjects of one kind, at most one of each subject, as far as they are
   * newer than what is stored. No definition changes from then on until the transaction ends.
   *
   * @return each change, those of a subject in order
   */
  public Uni<List<SubjectChange>> follow(Mutiny.Session session, List<Succession> successions) {
    Map<String, Succession> byCode =
        successions.stream().collect(Collectors.toMap(Succession::code, Function.identity()));
    Map<String, Object> parameters = new HashMap<>(FollowStatement.parameters(successions));
    parameters.put("lock", CountingLock.KEY);
    return Sql.read(session, FOLLOW, parameters, Followed.class)
        .map(rows -> rows.stream().flatMap(row -> row.changes(byCode)).toList());
  }

  /** A subject before a succession that was stored, and its strategies after. */
  private record Followed(Subject before, String code, List<String> strategies) {
    Stream<SubjectChange> changes(Map<String, Succession> byCode) {
      return byCode.get(code).changes(before, strategies).stream();
    }
  }

  /**
   * Keeps commitments and meetings from being stored at the same time as their initiatives; call it
   * before storing any of them.
   */
  public Uni<Void> lockInitiatives(Mutiny.Session session, List<Subject> subjects) {
    boolean alone = subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.INITIATIVE);
    String codes =
        subjects.stream()
            .flatMap(subject -> alone ? Stream.of(subject.code()) : subject.initiatives().stream())
            .distinct()
            .collect(Collectors.joining(","));
    return codes.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.texts(session, alone ? LOCK_ALONE : LOCK_SHARED, Map.of("codes", codes))
            .replaceWithVoid();
  }

  /** Locks the subjects that name the initiatives; call it before resolving any of them. */
  public Uni<Void> lockLinked(Mutiny.Session session, List<String> initiatives) {
    return Sql.texts(session, LOCK_LINKED, Map.of("initiatives", String.join(",", initiatives)))
        .replaceWithVoid();
  }

  /**
   * Updates the strategies of an initiative's commitments and meetings after the initiative changed
   * its own.
   */
  public Uni<List<SubjectChange>> resolve(Mutiny.Session session, String initiative) {
    return Sql.read(
        session,
        RESOLVE,
        Map.of("initiative", Json.write(List.of(initiative))),
        SubjectChange.class);
  }
}
