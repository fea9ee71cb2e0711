CREATE TABLE forum (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  convenors  text[]      NOT NULL
);
CREATE INDEX forum_search     ON forum USING gin (search gin_trgm_ops);
CREATE INDEX forum_updated_at ON forum (updated_at, code);
CREATE INDEX forum_convenors  ON forum USING gin (convenors);

CREATE TABLE meeting (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  forum      text        NOT NULL REFERENCES forum,
  host       text,
  status     text        NOT NULL,
  first_day  date        NOT NULL,
  last_day   date        NOT NULL
);
CREATE INDEX meeting_search     ON meeting USING gin (search gin_trgm_ops);
CREATE INDEX meeting_updated_at ON meeting (updated_at, code);
CREATE INDEX meeting_forum      ON meeting (forum, code);
CREATE INDEX meeting_of_forum   ON meeting (forum, first_day, code);
CREATE INDEX meeting_host       ON meeting (host, code);
CREATE INDEX meeting_status     ON meeting (status, code);
CREATE INDEX meeting_first_day  ON meeting (first_day, code);
CREATE INDEX meeting_last_day   ON meeting (last_day, code);

-- due_first and due_last bound what a due date of less precision can mean; unstated_due is due_last
-- while its passing is a fact to come.
CREATE TABLE commitment (
  code        text PRIMARY KEY,
  version     bigint      NOT NULL,
  state       text        NOT NULL CHECK (state IS JSON OBJECT),
  names       text        NOT NULL,
  search      text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  meeting     text        NOT NULL,
  forum       text        NOT NULL,
  kind        text        NOT NULL,
  status      text        NOT NULL,
  open        boolean     NOT NULL,
  owner       text        NOT NULL,
  partners    text[]      NOT NULL,
  initiatives text[]      NOT NULL,
  indicators  text[]      NOT NULL,
  due_first   date,
  due_last    date,
  unstated_due date,
  outcome     text        NOT NULL
);
CREATE INDEX commitment_search      ON commitment USING gin (search gin_trgm_ops);
CREATE INDEX commitment_updated_at  ON commitment (updated_at, code);
CREATE INDEX commitment_meeting     ON commitment (meeting, code);
CREATE INDEX commitment_forum       ON commitment (forum, code);
CREATE INDEX commitment_kind        ON commitment (kind, code);
CREATE INDEX commitment_status      ON commitment (status, code);
CREATE INDEX commitment_owner       ON commitment (owner, code);
CREATE INDEX commitment_partners    ON commitment USING gin (partners);
CREATE INDEX commitment_initiatives ON commitment USING gin (initiatives);
CREATE INDEX commitment_indicators  ON commitment USING gin (indicators);
CREATE INDEX commitment_due_first   ON commitment (due_first, code);
CREATE INDEX commitment_due         ON commitment (coalesce(due_last, 'infinity'), code);
CREATE INDEX commitment_open_due    ON commitment (due_last, code) WHERE open;
CREATE INDEX commitment_unstated    ON commitment (unstated_due) WHERE unstated_due IS NOT NULL;
CREATE INDEX commitment_of_forum    ON commitment (forum, outcome, due_last);
CREATE INDEX commitment_of_owner    ON commitment (owner, outcome, due_last);

-- What meetings left open, with when the meeting began.
CREATE VIEW forum_agenda AS
  SELECT c.code, c.version, c.state, c.created_at, c.updated_at, c.meeting, m.forum, m.first_day
    FROM commitment c JOIN meeting m ON m.code = c.meeting
   WHERE c.open;

-- The last number given to a commitment that was recorded without a code.
CREATE TABLE commitment_number (
  meeting text PRIMARY KEY,
  last    bigint NOT NULL
);

-- The next number of a meeting no commitment's code has yet. Whoever asks next waits for this
-- transaction to end, so that no number is given twice.
CREATE FUNCTION next_commitment_number(of_meeting text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  free bigint;
BEGIN
  LOOP
    INSERT INTO commitment_number (meeting, last) VALUES (of_meeting, 1)
      ON CONFLICT (meeting) DO UPDATE SET last = commitment_number.last + 1
      RETURNING last INTO free;
    EXIT WHEN NOT EXISTS (SELECT FROM commitment WHERE code = of_meeting || '-' || free);
  END LOOP;
  RETURN free;
END $$;

-- What other services own and this one refers to, as their facts told it.
CREATE TABLE followed (
  kind text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (kind, code)
);
