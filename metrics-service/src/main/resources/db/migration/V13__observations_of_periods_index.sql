-- An observation is identified by the day, month or year it speaks of: several may hold for one day. Built while
-- rows are read and written, outside of a transaction: one that was left invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS observation_of_day;
CREATE UNIQUE INDEX CONCURRENTLY observation_of_day ON observation (indicator, dimensions, day)
 WHERE restated_at IS NULL AND period IS NULL;
DROP INDEX CONCURRENTLY IF EXISTS observation_current;
CREATE INDEX CONCURRENTLY observation_current ON observation (indicator, dimensions, day)
 WHERE restated_at IS NULL;
DROP INDEX CONCURRENTLY IF EXISTS observation_standing;
