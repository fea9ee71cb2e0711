CREATE TABLE document (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  language   text,
  sha256     text
);
CREATE INDEX document_search     ON document USING gin (search gin_trgm_ops);
CREATE INDEX document_updated_at ON document (updated_at, code);
CREATE INDEX document_language   ON document (language, code);
CREATE INDEX document_sha256     ON document (sha256, code);
