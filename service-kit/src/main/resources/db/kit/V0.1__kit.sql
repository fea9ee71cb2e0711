-- What every service's database holds beside its own tables.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Folds case and accents for search. Declared immutable, which unaccent with a named dictionary is in effect.
CREATE FUNCTION fold(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- The append-only log of accepted changes: the history the API shows, the audit trail, and the source
-- topics can be published from again. "event" is the finished CloudEvent, kept byte for byte.
CREATE TABLE fact (
  seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid        NOT NULL UNIQUE,
  aggregate    text        NOT NULL,
  code         text        NOT NULL,
  version      bigint      NOT NULL,
  type         text        NOT NULL,
  occurred_at  timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  actor        text        NOT NULL,
  agency       text,
  cause        uuid,
  traceparent  text,
  topic        text        NOT NULL,
  event        text        NOT NULL,
  UNIQUE (aggregate, code, version)
);

-- Facts Kafka has not yet acknowledged. No cursor over seq: what is here is to be sent, what was
-- acknowledged is removed. A parked row cannot be sent (too large, say) and holds back its aggregate only.
CREATE TABLE outbox (
  seq        bigint PRIMARY KEY,
  aggregate  text NOT NULL,
  code       text NOT NULL,
  parked_at  timestamptz,
  parked_why text
);
CREATE INDEX outbox_parked ON outbox (aggregate, code) WHERE parked_at IS NOT NULL;
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- The first answer to a creating POST, given again to a repeat of the same key by the same subject.
CREATE TABLE idempotency_key (
  subject      text        NOT NULL,
  key          text        NOT NULL,
  request_hash text        NOT NULL,
  status       integer     NOT NULL,
  location     text,
  etag         text,
  body         text        NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (subject, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
