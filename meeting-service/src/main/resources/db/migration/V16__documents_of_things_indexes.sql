-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS forum_documents;
CREATE INDEX CONCURRENTLY forum_documents ON forum USING gin (documents);
DROP INDEX CONCURRENTLY IF EXISTS meeting_documents;
CREATE INDEX CONCURRENTLY meeting_documents ON meeting USING gin (documents);
DROP INDEX CONCURRENTLY IF EXISTS commitment_documents;
CREATE INDEX CONCURRENTLY commitment_documents ON commitment USING gin (documents);
