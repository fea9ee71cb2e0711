package org.hito.metrics.subject.persistence;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.Succession;

/**
 * The statement that stores successions of subjects, at most one of each subject, and only if the
 * last version is newer than the stored one.
 */
public final class FollowStatement {

  // the trail of the succession adds what the stored one has not: by its first step the stored
  // status is left, unless that step is stored already, or the status is never left
  private static final String INTO =
      """
      WITH followed AS (
        INSERT INTO %1$s AS s (kind, code, version, status, type, meeting, forum, owner, day,
                                  made, due, initiatives, strategies, contributions, trail)
        SELECT f.kind, f.code, f.version, f.status, f.type, f.meeting, f.forum, f.owner, f.day,
               f.made, f.due, f.initiatives, %2$s, f.contributions, f.trail
          FROM unnest(
                 CAST(:kind AS text[]), CAST(:code AS text[]), CAST(:version AS bigint[]),
                 CAST(:status AS text[]), CAST(:type AS text[]), CAST(:meeting AS text[]),
                 CAST(:forum AS text[]), CAST(:owner AS text[]), CAST(:day AS text[]),
                 CAST(:made AS text[]), CAST(:due AS text[]),
                 CAST(CAST(:initiatives AS text[]) AS jsonb[]),
                 CAST(CAST(:strategies AS text[]) AS jsonb[]),
                 CAST(CAST(:contributions AS text[]) AS jsonb[]),
                 CAST(CAST(:trail AS text[]) AS jsonb[])) AS f(
                 kind, code, version, status, type, meeting, forum, owner, day, made, due,
                 initiatives, strategies, contributions, trail),
               %3$s AS held
         ORDER BY f.code
        ON CONFLICT (kind, code) DO UPDATE
           SET version = excluded.version, status = excluded.status, type = excluded.type,
               meeting = excluded.meeting, forum = excluded.forum, owner = excluded.owner,
               day = excluded.day, made = excluded.made, due = excluded.due, initiatives = excluded.initiatives,
               strategies = excluded.strategies, contributions = excluded.contributions,
               trail = CASE
                 WHEN s.status = excluded.status AND excluded.trail -> 'left' = '{}' THEN s.trail
                 ELSE jsonb_set(
                        s.trail, '{left}',
                        (s.trail -> 'left')
                        || CASE
                             WHEN s.version < CAST(excluded.trail #>> '{first,version}' AS bigint)
                             THEN jsonb_build_object(s.status, excluded.trail -> 'first')
                             ELSE '{}' END
                        || (excluded.trail -> 'left')) END
         WHERE excluded.version > s.version
        RETURNING CASE WHEN old.code IS NULL THEN NULL ELSE row_to_json(old) END AS before,
                  new.code, new.strategies)
      %4$s
      """;

  private static final String STRATEGIES_BY_INITIATIVES =
      """
      CASE WHEN f.initiatives = '[]' THEN f.strategies ELSE (
                 SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM subject i
                  WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                    AND i.code IN (SELECT jsonb_array_elements_text(f.initiatives))) END""";

  private FollowStatement() {}

  /** The successions as parameters. */
  public static Map<String, Object[]> parameters(List<Succession> successions) {
    List<Subject> subjects = successions.stream().map(Succession::last).toList();
    return Map.ofEntries(
        entry("kind", Sql.column(subjects, String[]::new, one -> one.kind().name())),
        entry("code", Sql.column(subjects, String[]::new, Subject::code)),
        entry("version", Sql.column(subjects, Long[]::new, Subject::version)),
        entry("status", Sql.column(subjects, String[]::new, Subject::status)),
        entry("type", Sql.column(subjects, String[]::new, Subject::type)),
        entry("meeting", Sql.column(subjects, String[]::new, Subject::meeting)),
        entry("forum", Sql.column(subjects, String[]::new, Subject::forum)),
        entry("owner", Sql.column(subjects, String[]::new, Subject::owner)),
        entry("day", Sql.column(subjects, String[]::new, one -> text(one.day()))),
        entry("made", Sql.column(subjects, String[]::new, one -> text(one.made()))),
        entry("due", Sql.column(subjects, String[]::new, one -> text(one.due()))),
        entry("initiatives", json(subjects, Subject::initiatives)),
        entry("strategies", json(subjects, Subject::strategies)),
        entry("contributions", json(subjects, Subject::contributions)),
        entry("trail", json(subjects, Subject::trail)));
  }

  private static Object[] json(List<Subject> subjects, Function<Subject, ?> value) {
    return Sql.column(subjects, String[]::new, one -> Json.write(value.apply(one)));
  }

  private static String text(PartialDate date) {
    return date == null ? null : date.text();
  }

  /**
   * Into {@code subject}; returns of each changed subject the row before, and the strategies after.
   *
   * @param first an expression that is evaluated before anything is written
   */
  static String returningChanges(String first) {
    return INTO.formatted(
        "subject",
        STRATEGIES_BY_INITIATIVES,
        first,
        "SELECT CAST(row_to_json(followed) AS text) FROM followed");
  }

  /**
   * Into a table like {@code subject}, where strategies are resolved from initiatives once
   * everything is stored; returns the number of changed subjects.
   */
  public static String into(String table) {
    return INTO.formatted(
        table, "f.strategies", "(SELECT 1)", "SELECT CAST(count(*) AS text) FROM followed");
  }
}
