-- Where in the log an instant is. Built while facts are written, outside of a transaction: one that was left invalid by
-- a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS fact_recorded_at;
CREATE INDEX CONCURRENTLY fact_recorded_at ON fact (recorded_at, seq);
