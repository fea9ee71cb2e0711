-- A migration of development versions that V3 to V5 have replaced.
-- What was promised is kept beside what was agreed on later, and records judge by it.
ALTER TABLE commitment
  ADD COLUMN renegotiated         boolean NOT NULL DEFAULT false,
  ADD COLUMN kept_as_renegotiated boolean NOT NULL DEFAULT false;

-- Records read nothing but these.
DROP INDEX commitment_of_forum;
DROP INDEX commitment_of_owner;
CREATE INDEX commitment_of_forum ON commitment (forum, outcome, due_last)
  INCLUDE (renegotiated, kept_as_renegotiated);
CREATE INDEX commitment_of_owner ON commitment (owner, outcome, due_last)
  INCLUDE (renegotiated, kept_as_renegotiated);

-- Whether a planned meeting has begun is asked on a day: it begins on that day at the earliest.
CREATE OR REPLACE VIEW forum_agenda AS
  SELECT c.code, c.version, c.state, c.created_at, c.updated_at, c.meeting, m.forum, m.first_day,
         m.status = 'PLANNED' AS planned, m.last_day
    FROM commitment c JOIN meeting m ON m.code = c.meeting
   WHERE c.open;

CREATE FUNCTION first_day_of_meeting(meeting text) RETURNS date LANGUAGE sql STABLE
  RETURN (SELECT m.first_day FROM meeting m WHERE m.code = $1);

-- The bounds of a date of less precision.
CREATE FUNCTION first_day_of(day text) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN CAST(rpad(day, 10, '-01-01') AS date);
CREATE FUNCTION last_day_of(day text) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN CASE length(day)
           WHEN 4 THEN CAST(day || '-12-31' AS date)
           WHEN 7 THEN CAST(CAST(day || '-01' AS date) + interval '1 month' - interval '1 day' AS date)
           ELSE CAST(day AS date)
         END;

-- Due dates that were edited after the promise was agreed: what was promised is what stood in the fact
-- that brought AGREED. Where none stood, the one given later goes on being what is judged by.
WITH told AS (
  SELECT DISTINCT ON (f.code) f.code, CAST(f.event AS jsonb) #>> '{data,commitment,dueOn}' AS due_on
    FROM fact f
   WHERE f.aggregate = 'commitment'
     AND CAST(f.event AS jsonb) #>> '{data,commitment,status}' = 'AGREED'
   ORDER BY f.code, f.version),
newest AS (
  SELECT DISTINCT ON (f.code) f.code, CAST(f.event AS jsonb) #>> '{data,commitment,closedOn}' AS closed_on
    FROM fact f
   WHERE f.aggregate = 'commitment'
   ORDER BY f.code, f.version DESC)
UPDATE commitment c
   SET state = CAST(CAST(c.state AS jsonb) || jsonb_build_object('originalDueOn', told.due_on) AS text),
       outcome = CASE
                   WHEN c.outcome NOT LIKE 'KEPT%' THEN c.outcome
                   WHEN last_day_of(told.due_on) < first_day_of(newest.closed_on) THEN 'KEPT_LATE'
                   ELSE 'KEPT_ON_TIME'
                 END
  FROM told JOIN newest USING (code)
 WHERE c.code = told.code AND told.due_on IS NOT NULL
   AND told.due_on IS DISTINCT FROM CAST(c.state AS jsonb) ->> 'dueOn';

DROP FUNCTION first_day_of(text);
DROP FUNCTION last_day_of(text);
