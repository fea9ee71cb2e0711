-- what is left for each caller, of all replicas together; lost in a crash, and full again
CREATE UNLOGGED TABLE shared_bucket (
  name    text PRIMARY KEY,
  tokens  double precision NOT NULL,
  at      timestamptz NOT NULL
);

CREATE INDEX shared_bucket_at ON shared_bucket (at);
