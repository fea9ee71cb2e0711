-- Silent commitments are found, and counted, from this index alone. It is built while rows are read and written,
-- outside of a transaction: one that was left invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS commitment_silent;
CREATE INDEX CONCURRENTLY commitment_silent ON commitment (coalesce(heard_on, '-infinity'), code)
  INCLUDE (meeting, heard_on) WHERE open;
