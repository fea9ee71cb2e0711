-- The newest edit is found behind any number of facts that follow from others (InitiativeStore.derived).
CREATE INDEX fact_edit_of_initiative ON fact (code, version)
  WHERE aggregate = 'initiative' AND type NOT IN ('health-changed', 'milestone-missed');
