-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS indicator_documents;
CREATE INDEX CONCURRENTLY indicator_documents ON indicator USING gin (documents);
DROP INDEX CONCURRENTLY IF EXISTS gate_documents;
CREATE INDEX CONCURRENTLY gate_documents ON gate USING gin (documents);
