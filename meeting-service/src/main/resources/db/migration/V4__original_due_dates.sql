-- Where a due date was edited after the commitment was agreed, the original one is that of the fact that
-- brought AGREED: a "recorded" or an "agreed". No other facts are parsed but the newest of each commitment,
-- and rows are locked only where they change. Where no due date was agreed, the later one still counts.

-- The bounds of a date that may be a month or a year.
CREATE OR REPLACE FUNCTION first_day_of(day text) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN CAST(rpad(day, 10, '-01-01') AS date);
CREATE OR REPLACE FUNCTION last_day_of(day text) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN CASE length(day)
           WHEN 4 THEN CAST(day || '-12-31' AS date)
           WHEN 7 THEN CAST(CAST(day || '-01' AS date) + interval '1 month' - interval '1 day' AS date)
           ELSE CAST(day AS date)
         END;

WITH agreed AS (
  SELECT c.code, original.due_on, newest.closed_on
    FROM commitment c
   CROSS JOIN LATERAL (
     SELECT CAST(f.event AS jsonb) #>> '{data,commitment,dueOn}' AS due_on
       FROM fact f
      WHERE f.aggregate = 'commitment' AND f.code = c.code
        AND CASE WHEN f.type IN ('recorded', 'agreed')
                 THEN CAST(f.event AS jsonb) #>> '{data,commitment,status}' = 'AGREED' END
      ORDER BY f.version LIMIT 1) AS original
   CROSS JOIN LATERAL (
     SELECT CAST(f.event AS jsonb) #>> '{data,commitment,closedOn}' AS closed_on
       FROM fact f
      WHERE f.aggregate = 'commitment' AND f.code = c.code
      ORDER BY f.version DESC LIMIT 1) AS newest
   WHERE CAST(c.state AS jsonb) ->> 'originalDueOn' IS NULL)
UPDATE commitment c
   SET state = CAST(CAST(c.state AS jsonb) || jsonb_build_object('originalDueOn', agreed.due_on) AS text),
       outcome = CASE
                   WHEN c.outcome NOT LIKE 'KEPT%' THEN c.outcome
                   WHEN last_day_of(agreed.due_on) < first_day_of(agreed.closed_on) THEN 'KEPT_LATE'
                   ELSE 'KEPT_ON_TIME'
                 END
  FROM agreed
 WHERE c.code = agreed.code AND agreed.due_on IS NOT NULL
   AND agreed.due_on IS DISTINCT FROM CAST(c.state AS jsonb) ->> 'dueOn';

DROP FUNCTION first_day_of(text);
DROP FUNCTION last_day_of(text);
