-- The newest edit is found behind any number of facts that follow from others (IndicatorStore.derived,
-- GateStore.derived); so is the newest revision of an indicator. The indexes are built while facts are written,
-- outside of a transaction: one that was left invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS fact_edit_of_indicator;
CREATE INDEX CONCURRENTLY fact_edit_of_indicator ON fact (code, version)
  WHERE aggregate = 'indicator'
    AND type NOT IN ('gate-opened', 'gate-shut', 'observation-withdrawn', 'observed', 'progressed', 'stale',
                     'status-changed');
DROP INDEX CONCURRENTLY IF EXISTS fact_edit_of_gate;
CREATE INDEX CONCURRENTLY fact_edit_of_gate ON fact (code, version)
  WHERE aggregate = 'gate' AND type NOT IN ('opened', 'shut');
