-- Indicators. "state" holds the definition and where the indicator stands; the columns after it are
-- what lists filter by.
CREATE TABLE indicator (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  strategy   text,
  pillar     text,
  dimension  text,
  measure    text        NOT NULL,
  status     text        NOT NULL,
  stale_on   date,
  judged_on  date,
  silent_from date
);
CREATE INDEX indicator_search    ON indicator USING gin (search gin_trgm_ops);
CREATE INDEX indicator_strategy  ON indicator (strategy, pillar, code);
CREATE INDEX indicator_pillar    ON indicator (pillar, code);
CREATE INDEX indicator_dimension ON indicator (dimension, code);
CREATE INDEX indicator_measure   ON indicator (measure, code);
-- Every move rewrites version, state, updated_at and the columns from status on. None of them has an index of
-- its own (a BRIN index does not count), and there is room beside each row: so a move touches no
-- index at all, however often an indicator moves.
CREATE INDEX indicator_updated_at ON indicator USING brin (updated_at);
ALTER TABLE indicator SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);

-- Gates: open or shut by how far indicators have come. "state" holds the definition and what was last
-- seen; "due_on" is the next day on which the passing of days alone may open it.
CREATE TABLE gate (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  open       boolean     NOT NULL,
  indicators text[]      NOT NULL,
  due_on     date
);
CREATE INDEX gate_search     ON gate USING gin (search gin_trgm_ops);
CREATE INDEX gate_updated_at ON gate (updated_at, code);
CREATE INDEX gate_open       ON gate (open, code);
CREATE INDEX gate_indicators ON gate USING gin (indicators);
CREATE INDEX gate_due_on     ON gate (due_on);

-- Rises with every change of what is counted, so that a copy in memory knows when it is old.
CREATE TABLE counting_epoch (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  value bigint NOT NULL
);
INSERT INTO counting_epoch (value) VALUES (1);

-- The commitments, initiatives and meetings that are followed, each as its newest fact tells it.
-- "day" is as precise as the world gave it; "trail" says since when the subject is where it is; the
-- "strategies" of a commitment are those of its initiatives.
CREATE TABLE subject (
  kind          text   NOT NULL,
  code          text   NOT NULL,
  version       bigint NOT NULL,
  status        text   NOT NULL,
  type          text,
  meeting       text,
  forum         text,
  owner         text,
  day           text,
  due           text,
  initiatives   jsonb  NOT NULL,
  strategies    jsonb  NOT NULL,
  contributions jsonb  NOT NULL,
  trail         jsonb  NOT NULL,
  PRIMARY KEY (kind, code)
);
CREATE INDEX subject_forum         ON subject (kind, forum);
CREATE INDEX subject_contributions ON subject USING gin (contributions jsonb_path_ops);
CREATE INDEX subject_initiatives   ON subject USING gin (initiatives jsonb_path_ops);
-- most facts change neither forum, initiatives nor contributions, and so touch no index
ALTER TABLE subject SET (fillfactor = 80);

-- What an indicator's count is made of: a row for each subject that counts now.
CREATE TABLE input (
  indicator  text    NOT NULL,
  kind       text    NOT NULL,
  code       text    NOT NULL,
  amount     numeric NOT NULL,
  counted_on text    NOT NULL,
  last_day   date    NOT NULL,
  event_id   text    NOT NULL,
  PRIMARY KEY (indicator, kind, code)
);
CREATE INDEX input_day ON input (indicator, last_day, code) INCLUDE (amount);

-- The strategies that are followed, each as its newest fact tells it.
CREATE TABLE strategy (
  code    text PRIMARY KEY,
  version bigint NOT NULL,
  state   text   NOT NULL CHECK (state IS JSON OBJECT)
);

-- What scorecards, series and hindsight ask for: what was told of an indicator since, or until.
CREATE INDEX fact_told ON fact (code, recorded_at) INCLUDE (version, type) WHERE aggregate = 'indicator';

-- Every observation ever made. The one that stands has no "restated_at".
CREATE TABLE observation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  indicator   text        NOT NULL,
  day         date        NOT NULL,
  dimensions  text        NOT NULL CHECK (dimensions IS JSON OBJECT),
  value       numeric     NOT NULL,
  source      text        CHECK (source IS JSON OBJECT),
  event_id    uuid        NOT NULL,
  actor       text        NOT NULL,
  agency      text,
  recorded_at timestamptz NOT NULL,
  restated_at timestamptz
);
CREATE UNIQUE INDEX observation_standing
  ON observation (indicator, dimensions, day) WHERE restated_at IS NULL;
CREATE INDEX observation_recorded ON observation (indicator, dimensions, day, recorded_at);
