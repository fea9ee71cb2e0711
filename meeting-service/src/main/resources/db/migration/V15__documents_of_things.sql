-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- The documents that the state of a thing says it was read in, by their codes or aliases.
CREATE OR REPLACE FUNCTION codes_in(state text, place jsonpath) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT DISTINCT jsonb_array_elements_text(jsonb_path_query_array(CAST(state AS jsonb), place)));

-- The columns are generated, so that replicas of the version before, which do not know them, keep them too. That rewrites
-- the tables, which takes seconds for ten thousand commitments.
ALTER TABLE forum ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
ALTER TABLE meeting ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
ALTER TABLE commitment ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
