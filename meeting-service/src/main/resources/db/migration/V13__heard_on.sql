-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- The last day on which something was said of a commitment, from its state: its moves, reports, renegotiations
-- and reviews, or, outside a meeting, when it was made. A date that is known to the month or the year holds for
-- its last day. Earlier versions wrote lists where there are objects with entries now.
CREATE OR REPLACE FUNCTION heard_on(state text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT max(CASE length(day)
                       WHEN 4 THEN make_date(CAST(day AS int), 12, 31)
                       WHEN 7 THEN CAST(make_date(CAST(left(day, 4) AS int), CAST(right(day, 2) AS int), 1)
                                        + interval '1 month' - interval '1 day' AS date)
                       ELSE make_date(CAST(left(day, 4) AS int), CAST(substr(day, 6, 2) AS int),
                                      CAST(right(day, 2) AS int))
                     END)
            FROM jsonb_array_elements_text(
                   jsonb_path_query_array(CAST(state AS jsonb), '$.agreedOn')
                || jsonb_path_query_array(CAST(state AS jsonb), '$.*.entries[*].on')
                || jsonb_path_query_array(CAST(state AS jsonb), '$.moves[*].on')
                || jsonb_path_query_array(CAST(state AS jsonb), '$.updates[*].on')
                || jsonb_path_query_array(CAST(state AS jsonb), '$.slips[*].on')) AS said(day));

-- It is generated, so that replicas of the version before, which do not know it, keep it too. It rewrites the
-- table, which takes seconds for ten thousand commitments.
ALTER TABLE commitment
  ADD COLUMN IF NOT EXISTS heard_on date GENERATED ALWAYS AS (heard_on(state)) STORED;
