package org.hito.metrics.subject.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.schedule.Parts;
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

  private static final int PAGE_SIZE = 1_000;

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
  // before it is worked out anew, in a statement of its own: whoever waited for a row then sees
  // what
  // was written meanwhile; and in code order, so that two never wait for each other
  private static final String LOCK_COMMITMENTS =
      """
      SELECT CAST(count(*) AS text) FROM (
        SELECT 1 FROM subject WHERE kind = 'COMMITMENT' AND code IN (
          SELECT s.code FROM unnest(string_to_array(:initiatives, ',')) AS i
            JOIN subject s ON s.kind = 'COMMITMENT' AND s.initiatives @> to_jsonb(ARRAY[i]))
         ORDER BY code FOR UPDATE) AS locked
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
  private static final String FOLLOW =
      FollowStatement.telling("(SELECT pg_advisory_xact_lock_shared(:lock))");

  // what is not asked for is not written: a condition that a value switches off keeps PostgreSQL
  // from an index as soon as it plans without the values
  private static final String COUNTED =
      "SELECT CAST(row_to_json(s) AS text) FROM subject s WHERE s.kind = :kind";
  private static final String IN_FORUMS = " AND s.forum = ANY(string_to_array(:forums, ','))";
  private static final String CONTRIBUTING =
      " AND s.contributions @> CAST(CAST(:contributes AS text) AS jsonb)";
  private static final String IN_STATUSES = " AND s.status = ANY(string_to_array(:statuses, ','))";

  private static final String PAGE = " AND s.code > :after ORDER BY s.code LIMIT :limit";

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

  /** Locks the commitments of initiatives; to be called before any of them is resolved. */
  public Uni<Void> lockCommitments(Mutiny.Session session, List<String> initiatives) {
    return session
        .<String>createNativeQuery(LOCK_COMMITMENTS)
        .setParameter("initiatives", String.join(",", initiatives))
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

  /**
   * Subjects that may count, and perhaps some that do not, in code order.
   *
   * @param after the code before the first of them, empty for the beginning
   * @param upTo the code of the last of them, empty when there are no more
   */
  public record Candidates(String after, String upTo, List<Subject> subjects) {}

  /** Takes every candidate, page by page: there may be more than fit into memory. */
  public Uni<Void> eachPage(
      Mutiny.Session session, Counting counting, Function<Candidates, Uni<Void>> taking) {
    AtomicReference<String> last = new AtomicReference<>("");
    return Parts.whileThereAreMore(() -> page(session, counting, taking, last));
  }

  private static Uni<Boolean> page(
      Mutiny.Session session,
      Counting counting,
      Function<Candidates, Uni<Void>> taking,
      AtomicReference<String> last) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("after", last.get());
    parameters.put("limit", PAGE_SIZE);
    return counted(session, counting, PAGE, parameters)
        .chain(
            page -> {
              boolean more = page.size() == PAGE_SIZE;
              String upTo = more ? page.get(PAGE_SIZE - 1).code() : "";
              Candidates candidates = new Candidates(last.getAndSet(upTo), upTo, page);
              return taking.apply(candidates).replaceWith(more);
            });
  }

  private static Uni<List<Subject>> counted(
      Mutiny.Session session, Counting counting, String more, Map<String, Object> parameters) {
    StringBuilder sql = new StringBuilder(COUNTED);
    parameters.put("kind", counting.measure().counts().name());
    if (counting.measure() instanceof Contributed) {
      sql.append(CONTRIBUTING);
      parameters.put("contributes", Json.write(List.of(Map.of("indicator", counting.indicator()))));
    }
    if (counting.measure() instanceof Count count && !count.filter().forum().isEmpty()) {
      sql.append(IN_FORUMS);
      parameters.put("forums", String.join(",", count.filter().forum()));
    }
    return JsonRows.read(session, sql.append(more).toString(), parameters, Subject.class);
  }
}
