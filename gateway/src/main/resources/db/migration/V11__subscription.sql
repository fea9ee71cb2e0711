-- who is called with which facts, and how far that is
CREATE TABLE subscription (
  id               uuid PRIMARY KEY,
  version          integer NOT NULL,
  agency           text NOT NULL,
  declaration      text NOT NULL,
  status           text NOT NULL,
  off_at           timestamptz,
  off_reason       text,
  off_detail       text,
  secrets          text NOT NULL,
  created_at       timestamptz NOT NULL,
  created_by       text NOT NULL,
  updated_at       timestamptz NOT NULL,
  -- the request that made it, so that a repeat makes no second one
  idempotency_key  text,
  request_hash     text,
  -- what was read, and what of that is not delivered
  position         text NOT NULL,
  progress         text NOT NULL,
  -- what is delivered once more, before what is new
  redelivery       text,
  delivered_at     timestamptz,
  -- the replica that delivers, until when unless it says so again
  holder           uuid,
  held_until       timestamptz,
  UNIQUE (created_by, idempotency_key)
) WITH (fillfactor = 50);

CREATE INDEX subscription_agency ON subscription (agency, created_at DESC, id DESC);
CREATE INDEX subscription_newest ON subscription (created_at DESC, id DESC);

-- what happened to a subscription: its own facts
CREATE TABLE subscription_fact (
  id               uuid PRIMARY KEY,
  subscription     uuid NOT NULL REFERENCES subscription ON DELETE CASCADE,
  version          integer NOT NULL,
  type             text NOT NULL,
  at               timestamptz NOT NULL,
  actor            text NOT NULL,
  change           text NOT NULL,
  idempotency_key  text,
  request_hash     text,
  UNIQUE (subscription, actor, idempotency_key)
);

CREATE INDEX subscription_fact_newest ON subscription_fact (subscription, at DESC, id DESC);

-- the delivery log, which keeps the newest attempts
CREATE TABLE subscription_attempt (
  seq           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subscription  uuid NOT NULL,
  at            timestamptz NOT NULL,
  kind          text NOT NULL,
  fact          text NOT NULL,
  type          text NOT NULL,
  subject       text NOT NULL,
  attempt       integer NOT NULL,
  status        integer,
  error         text,
  duration      integer NOT NULL,
  next_at       timestamptz
);

CREATE INDEX subscription_attempt_newest ON subscription_attempt (subscription, seq DESC);
CREATE INDEX subscription_attempt_at ON subscription_attempt (at);
