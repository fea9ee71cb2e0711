-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- The documents that the state of a thing says it was read in, by their codes or aliases.
-- The columns are generated, so that replicas of the version before, which do not know them, keep them too. That rewrites
-- the tables, which takes less than a second for ten thousand rows.
ALTER TABLE organisation ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
ALTER TABLE strategy ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
ALTER TABLE initiative ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
ALTER TABLE fund ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
