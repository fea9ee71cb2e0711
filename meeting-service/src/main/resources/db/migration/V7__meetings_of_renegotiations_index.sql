-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS commitment_renegotiated_in;
CREATE INDEX CONCURRENTLY commitment_renegotiated_in
  ON commitment USING gin (meetings_of_renegotiations(state) jsonb_path_ops) WHERE renegotiated;
