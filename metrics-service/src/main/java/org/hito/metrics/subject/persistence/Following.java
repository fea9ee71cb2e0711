package org.hito.metrics.subject.persistence;

/**
 * The statement that takes in what facts tell of things of one kind, none of them twice, into a
 * table like {@code subject}: each unless as much or more is known there already. Its parameter
 * {@code facts} is a JSON array of subjects as the facts tell them by themselves; it answers with
 * each that changed, before and after.
 */
public final class Following {

  // the trail as Subject.following has it: only the status just left is written down
  private static final String INTO =
      """
      WITH followed AS (
        INSERT INTO %1$s AS s (kind, code, version, status, type, meeting, forum, owner, day, due,
                                  initiatives, strategies, contributions, trail)
        SELECT f.kind, f.code, f.version, f.status, f.type, f.meeting, f.forum, f.owner, f.day, f.due,
               f.initiatives,
               CASE WHEN f.initiatives = '[]' THEN f.strategies ELSE (
                 SELECT coalesce(jsonb_agg(DISTINCT i.strategies -> 0), '[]') FROM %1$s i
                  WHERE i.kind = 'INITIATIVE' AND i.strategies <> '[]'
                    AND i.code IN (SELECT jsonb_array_elements_text(f.initiatives))) END,
               f.contributions, f.trail
          FROM json_to_recordset(CAST(CAST(:facts AS text) AS json)) AS f(
                 kind text, code text, version bigint, status text, type text, meeting text,
                 forum text, owner text, day text, due text, initiatives jsonb, strategies jsonb,
                 contributions jsonb, trail jsonb),
               %2$s AS held
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

  private Following() {}

  /**
   * The statement.
   *
   * @param table where to
   * @param first an expression that is evaluated before anything is written
   */
  public static String into(String table, String first) {
    return INTO.formatted(table, first);
  }
}
