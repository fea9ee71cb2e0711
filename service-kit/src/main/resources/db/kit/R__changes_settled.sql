-- Sequence numbers are taken before the commit, so a fact may appear behind others that were read already. Whoever
-- appends facts shares a lock, whose number is the last sequence number before its own, until the transaction ends. So
-- the lowest of these numbers is where the log is settled: up to there all facts are visible, and none will be added.
CREATE OR REPLACE FUNCTION fact_last() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM fact_seq_seq
$$;

CREATE OR REPLACE FUNCTION fact_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7243361, CAST(fact_last() & 2147483647 AS integer));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER fact_announced BEFORE INSERT ON fact FOR EACH STATEMENT EXECUTE FUNCTION fact_announce();

-- Read facts in a later statement, which sees what was committed meanwhile. A lock says 31 bits of its number; whoever
-- takes one after the first line gets higher sequence numbers.
CREATE OR REPLACE FUNCTION facts_settled() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  last    bigint := fact_last();
  pending bigint;
BEGIN
  SELECT max(behind) INTO pending
    FROM (SELECT (last - CAST(objid AS bigint)) & 2147483647 AS behind
            FROM pg_locks
           WHERE locktype = 'advisory' AND classid = 7243361 AND objsubid = 2
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) locks
   WHERE behind < 1073741824;
  RETURN last - coalesce(pending, 0);
END $$;
