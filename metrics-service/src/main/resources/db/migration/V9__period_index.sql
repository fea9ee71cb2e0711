-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS observation_period;
CREATE UNIQUE INDEX CONCURRENTLY observation_period ON observation (indicator, dimensions, period)
 WHERE restated_at IS NULL AND period IS NOT NULL;
