-- How the indicators of metrics-service stand, as their facts told it.
CREATE TABLE indicator (
  code     text PRIMARY KEY,
  version  bigint NOT NULL,
  progress jsonb  NOT NULL
);

-- How the given indicators stand by now, in their order; one nobody has defined yet is unresolved.
CREATE FUNCTION indicators_now(codes text[]) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT coalesce(json_agg(coalesce(i.progress,
                                            jsonb_build_object('indicator', linked.code, 'resolved', false))
                                   ORDER BY linked.place), '[]')
            FROM unnest(codes) WITH ORDINALITY AS linked (code, place)
            LEFT JOIN indicator i ON i.code = linked.code);

-- to_be_missed_after is the earliest due date of a milestone whose passing is still to be stated.
CREATE TABLE initiative (
  code               text PRIMARY KEY,
  version            bigint      NOT NULL,
  state              text        NOT NULL CHECK (state IS JSON OBJECT),
  names              text        NOT NULL,
  search             text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  strategy           text        NOT NULL REFERENCES strategy,
  pillar             text,
  phase              text,
  kind               text        NOT NULL,
  status             text        NOT NULL,
  health             text        NOT NULL,
  lead               text        NOT NULL,
  partners           text[]      NOT NULL,
  indicators         text[]      NOT NULL,
  to_be_missed_after date
);
CREATE INDEX initiative_search             ON initiative USING gin (search gin_trgm_ops);
CREATE INDEX initiative_updated_at         ON initiative (updated_at, code);
CREATE INDEX initiative_strategy           ON initiative (strategy, code);
CREATE INDEX initiative_pillar             ON initiative (pillar, code);
CREATE INDEX initiative_phase              ON initiative (phase, code);
CREATE INDEX initiative_kind               ON initiative (kind, code);
CREATE INDEX initiative_status             ON initiative (status, code);
CREATE INDEX initiative_health             ON initiative (health, code);
CREATE INDEX initiative_lead               ON initiative (lead, code);
CREATE INDEX initiative_partners           ON initiative USING gin (partners);
CREATE INDEX initiative_indicators         ON initiative USING gin (indicators);
CREATE INDEX initiative_to_be_missed_after ON initiative (to_be_missed_after, code)
  WHERE to_be_missed_after IS NOT NULL;

-- Initiatives for lists: each state shows its indicators as they stand by now.
CREATE VIEW initiative_now AS
SELECT code, version, search, created_at, updated_at, strategy, pillar, phase, kind, status, health, lead,
       partners, indicators,
       CASE WHEN indicators = '{}' THEN state
            ELSE CAST(jsonb_set(CAST(state AS jsonb), '{indicatorProgress}',
                                CAST(indicators_now(indicators) AS jsonb)) AS text)
       END AS state
  FROM initiative;
