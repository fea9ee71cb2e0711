-- The order by silence of open and closed commitments together, which "commitment_silent" leaves out. It is built while
-- rows are read and written, outside of a transaction: one that was left invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS commitment_heard;
CREATE INDEX CONCURRENTLY commitment_heard ON commitment (coalesce(heard_on, '-infinity'), code);
