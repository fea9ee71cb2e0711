-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- The documents that the state of a thing says it was read in, by their codes or aliases.
CREATE OR REPLACE FUNCTION codes_in(state text, place jsonpath) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT DISTINCT jsonb_array_elements_text(jsonb_path_query_array(CAST(state AS jsonb), place)));

-- The column is generated, so that replicas of the version before, which do not know it, keep it too. That rewrites the
-- table, which takes seconds for ten thousand commitments. Each table has a migration of its own, since whoever holds the lock of one while
-- waiting for that of another can end in a deadlock with a request.
ALTER TABLE forum ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
