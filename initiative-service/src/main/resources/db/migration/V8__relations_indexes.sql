-- Built while rows are read and written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS initiative_funds;
CREATE INDEX CONCURRENTLY initiative_funds ON initiative USING gin (funds);
DROP INDEX CONCURRENTLY IF EXISTS initiative_alternatives;
CREATE INDEX CONCURRENTLY initiative_alternatives ON initiative USING gin (alternatives);
DROP INDEX CONCURRENTLY IF EXISTS organisation_members;
CREATE INDEX CONCURRENTLY organisation_members ON organisation USING gin (members);
DROP INDEX CONCURRENTLY IF EXISTS strategy_builds_on;
CREATE INDEX CONCURRENTLY strategy_builds_on ON strategy USING gin (builds_on);
