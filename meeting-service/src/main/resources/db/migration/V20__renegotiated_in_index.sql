-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first. That of V7 stays, since replicas of the version before read it.
DROP INDEX CONCURRENTLY IF EXISTS commitment_renegotiated_there;
CREATE INDEX CONCURRENTLY commitment_renegotiated_there
  ON commitment USING gin (renegotiated_in(state)) WHERE renegotiated;
