-- Records are counted from these indexes alone. They are built while rows are read and written, outside of a
-- transaction: one that was left invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS commitment_record_of_forum;
CREATE INDEX CONCURRENTLY commitment_record_of_forum ON commitment (forum, outcome, due_last)
  INCLUDE (renegotiated, kept_as_renegotiated);
DROP INDEX CONCURRENTLY IF EXISTS commitment_record_of_owner;
CREATE INDEX CONCURRENTLY commitment_record_of_owner ON commitment (owner, outcome, due_last)
  INCLUDE (renegotiated, kept_as_renegotiated);
DROP INDEX CONCURRENTLY IF EXISTS commitment_of_forum;
DROP INDEX CONCURRENTLY IF EXISTS commitment_of_owner;
