CREATE TABLE organisation (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  kind       text        NOT NULL,
  country    text
);
CREATE INDEX organisation_search     ON organisation USING gin (search gin_trgm_ops);
CREATE INDEX organisation_updated_at ON organisation (updated_at, code);
CREATE INDEX organisation_kind       ON organisation (kind, code);
CREATE INDEX organisation_country    ON organisation (country, code);
