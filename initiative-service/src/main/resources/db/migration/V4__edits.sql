-- The newest edit is found behind any number of facts that follow from others (InitiativeStore.derived). The
-- index is built while facts are written, outside of a transaction: one that was left invalid by a crash is
-- dropped first.
DROP INDEX CONCURRENTLY IF EXISTS fact_edit_of_initiative;
CREATE INDEX CONCURRENTLY fact_edit_of_initiative ON fact (code, version)
  WHERE aggregate = 'initiative' AND type NOT IN ('health-changed', 'milestone-missed');
