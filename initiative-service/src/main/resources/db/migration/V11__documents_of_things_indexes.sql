-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS organisation_documents;
CREATE INDEX CONCURRENTLY organisation_documents ON organisation USING gin (documents);
DROP INDEX CONCURRENTLY IF EXISTS strategy_documents;
CREATE INDEX CONCURRENTLY strategy_documents ON strategy USING gin (documents);
DROP INDEX CONCURRENTLY IF EXISTS initiative_documents;
CREATE INDEX CONCURRENTLY initiative_documents ON initiative USING gin (documents);
DROP INDEX CONCURRENTLY IF EXISTS fund_documents;
CREATE INDEX CONCURRENTLY fund_documents ON fund USING gin (documents);
