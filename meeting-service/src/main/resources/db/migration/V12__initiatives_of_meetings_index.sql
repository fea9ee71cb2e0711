-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS meeting_initiatives;
CREATE INDEX CONCURRENTLY meeting_initiatives ON meeting USING gin (initiatives);
