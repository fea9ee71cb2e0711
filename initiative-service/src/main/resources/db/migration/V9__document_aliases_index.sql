-- Finds a document by the name that a source gives it. Built while rows are read and written, outside of a transaction:
-- one that was left invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS document_aliases;
CREATE INDEX CONCURRENTLY document_aliases ON document USING gin (((string_to_array(names, chr(10)))[3:]));
