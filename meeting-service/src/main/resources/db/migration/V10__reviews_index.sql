-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS commitment_reviewed_in;
CREATE INDEX CONCURRENTLY commitment_reviewed_in ON commitment USING gin (reviewed_in);
