-- Finds what waits for its state topic only. Built while facts are written, outside of a transaction: one that was left
-- invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS outbox_published;
CREATE INDEX CONCURRENTLY outbox_published ON outbox (published_at, seq) WHERE published_at IS NOT NULL;
