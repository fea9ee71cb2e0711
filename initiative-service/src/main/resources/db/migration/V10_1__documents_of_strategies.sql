-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

ALTER TABLE strategy ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
