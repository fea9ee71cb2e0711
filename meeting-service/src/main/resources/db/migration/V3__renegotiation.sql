-- Renegotiated commitments keep their original due date, and records judge by it. This migration reads no
-- rows, so that its locks are short: V4 fills in the due dates, and V5 builds the indexes. All three can run
-- on a database that has run V2, which was one migration in their place.
ALTER TABLE commitment
  ADD COLUMN IF NOT EXISTS renegotiated        boolean NOT NULL DEFAULT false,
  ADD COLUMN IF NOT EXISTS kept_as_renegotiated boolean NOT NULL DEFAULT false;

-- A planned meeting begins no earlier than the day on which the agenda is asked for.
CREATE OR REPLACE VIEW forum_agenda AS
  SELECT c.code, c.version, c.state, c.created_at, c.updated_at, c.meeting, m.forum, m.first_day,
         m.status = 'PLANNED' AS planned, m.last_day
    FROM commitment c JOIN meeting m ON m.code = c.meeting
   WHERE c.open;

CREATE OR REPLACE FUNCTION first_day_of_meeting(meeting text) RETURNS date LANGUAGE sql STABLE
  RETURN (SELECT m.first_day FROM meeting m WHERE m.code = $1);
