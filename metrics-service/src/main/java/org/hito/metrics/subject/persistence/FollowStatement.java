package org.hito.metrics.subject.persistence;

/**
 * The statement that stores subjects of one kind parsed from facts, each subject at most once and
 * only if its version is newer than the stored one. Its parameter {@code facts} is a JSON array of
 * subjects, each parsed from one fact alone.
 */
public final class FollowStatement {

  // of the trail only the step that left the previous status changes
  private static final String INTO =
      """
      WITH followed AS (
        INSERT INTO %1$s AS s (kind, code, version, status, type, meeting, forum, owner, day,
                                  made, due, initiatives, strategies, contributions, trail)
        SELECT f.kind, f.code, f.version, f.status, f.type, f.meeting, f.forum, f.owner, f.day,
               f.made, f.due, f.initiatives, %2$s, f.contributions, f.trail
          FROM json_to_recordset(CAST(CAST(:facts AS text) AS json)) AS f(
                 kind text, code text, version bigint, status text, type text, meeting text,
                 forum text, owner text, day text, made text, due text, initiatives jsonb, strategies jsonb,
                 contributions jsonb, trail jsonb),
               %3$s AS held
         ORDER BY f.code
        ON CONFLICT (kind, code) DO UPDATE
           SET version = excluded.version, status = excluded.status, type = excluded.type,
               meeting = excluded.meeting, forum = excluded.forum, owner = excluded.owner,
               day = excluded.day, made = excluded.made, due = excluded.due, initiatives = excluded.initiatives,
               strategies = excluded.strategies, contributions = excluded.contributions,
               trail = CASE WHEN s.status = excluded.status THEN s.trail
                            ELSE jsonb_set(s.trail, ARRAY['left', s.status],
                                           excluded.trail -> 'first') END
         WHERE excluded.version > s.version
        RETURNING CASE WHEN old.code IS NULL THEN NULL ELSE row_to_json(old) END AS before,
                  new.code, new.strategies, new.trail)
      %4$s
      """;

  private static final String STRATEGIES_BY_INITIATIVES =
      """
      CASE WHEN f.initiatives = '[]' THEN f.strategies ELSE (
                 SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM subject i
                  WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                    AND i.code IN (SELECT jsonb_array_elements_text(f.initiatives))) END""";

  private FollowStatement() {}

  /**
   * Into {@code subject}; returns of each changed subject the row before, and what the row after
   * has beyond the parameter.
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
