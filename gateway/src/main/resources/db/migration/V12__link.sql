-- addresses of calendars and feeds; their secrets are known to nobody but their holders
CREATE TABLE link (
  id               text PRIMARY KEY,
  hash             bytea NOT NULL,
  kind             text NOT NULL,
  -- nobody's but the platform's if absent
  agency           text,
  name             text NOT NULL,
  language         text NOT NULL,
  filter           text NOT NULL,
  created_at       timestamptz NOT NULL,
  created_by       text NOT NULL,
  last_used_at     timestamptz,
  revoked_at       timestamptz,
  revoked_by       text,
  -- the request that made it, so that a repeat makes no second one
  idempotency_key  text,
  request_hash     text,
  UNIQUE (created_by, idempotency_key)
);

CREATE INDEX link_newest ON link (created_at DESC, id DESC);
CREATE INDEX link_agency ON link (agency, created_at DESC, id DESC);
