-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first. It replaces the one of V7.
DROP INDEX CONCURRENTLY IF EXISTS commitment_renegotiated_there;
CREATE INDEX CONCURRENTLY commitment_renegotiated_there
  ON commitment USING gin (renegotiated_in(state)) WHERE renegotiated;
DROP INDEX CONCURRENTLY IF EXISTS commitment_renegotiated_in;
