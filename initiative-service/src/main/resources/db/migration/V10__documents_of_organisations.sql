-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- The documents that the state of a thing says it was read in, by their codes or aliases.
-- The column is generated, so that replicas of the version before, which do not know it, keep it too. That rewrites the
-- table, which takes less than a second for ten thousand rows. Each table has a migration of its own, since whoever holds the lock of one while
-- waiting for that of another can end in a deadlock with a request.
ALTER TABLE organisation ADD COLUMN IF NOT EXISTS documents text[]
  GENERATED ALWAYS AS (codes_in(state, '$.**.document')) STORED;
