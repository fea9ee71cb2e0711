-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- When the facts topic acknowledged a fact that its state topic has not: only the state is sent again. Replicas of the
-- version before send both.
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS published_at timestamptz;
