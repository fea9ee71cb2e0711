-- The newest edit is found behind any number of facts that follow from others (IndicatorStore.derived,
-- GateStore.derived); so is the newest revision of an indicator.
CREATE INDEX fact_edit_of_indicator ON fact (code, version)
  WHERE aggregate = 'indicator'
    AND type NOT IN ('gate-opened', 'gate-shut', 'observation-withdrawn', 'observed', 'progressed', 'stale',
                     'status-changed');
CREATE INDEX fact_edit_of_gate ON fact (code, version)
  WHERE aggregate = 'gate' AND type NOT IN ('opened', 'shut');
