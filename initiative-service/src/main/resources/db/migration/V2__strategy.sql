CREATE TABLE strategy (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  owners     text[]      NOT NULL
);
CREATE INDEX strategy_search     ON strategy USING gin (search gin_trgm_ops);
CREATE INDEX strategy_updated_at ON strategy (updated_at, code);
CREATE INDEX strategy_owners     ON strategy USING gin (owners);
