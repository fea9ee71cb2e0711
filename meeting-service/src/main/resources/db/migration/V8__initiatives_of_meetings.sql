-- The initiatives in the state of a meeting.
CREATE OR REPLACE FUNCTION initiatives_in(state text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(
                        jsonb_path_query_array(CAST(state AS jsonb), '$.initiatives[*]')));

-- It is generated, so that replicas of the version before, which do not know it, keep it too. It rewrites the
-- table, which takes less than a second for ten thousand meetings.
ALTER TABLE meeting
  ADD COLUMN IF NOT EXISTS initiatives text[] GENERATED ALWAYS AS (initiatives_in(state)) STORED;
