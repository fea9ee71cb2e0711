-- what an agency's programs identify themselves with; the key itself is known to nobody but its holder
CREATE TABLE api_key (
  id               text PRIMARY KEY,
  hash             bytea NOT NULL,
  version          integer NOT NULL DEFAULT 1,
  agency           text NOT NULL,
  name             text NOT NULL,
  description      text,
  roles            text[] NOT NULL,
  scopes           text[] NOT NULL,
  addresses        text[] NOT NULL,
  created_at       timestamptz NOT NULL,
  created_by       text NOT NULL,
  expires_at       timestamptz NOT NULL,
  last_used_at     timestamptz,
  revoked_at       timestamptz,
  revoked_by       text,
  -- a rotation: the key before this one, and the key after it
  replaces         text UNIQUE REFERENCES api_key,
  replaced_by      text,
  -- the request that made it, so that a repeat makes no second one
  idempotency_key  text,
  request_hash     text,
  UNIQUE (created_by, idempotency_key)
);

CREATE INDEX api_key_newest ON api_key (created_at DESC, id DESC);
CREATE INDEX api_key_agency ON api_key (agency, created_at DESC, id DESC);
