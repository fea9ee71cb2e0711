-- who tried what, and what came of it; rows are added and, when their time is over, removed, and never changed
CREATE TABLE audit_entry (
  id          uuid PRIMARY KEY,
  at          timestamptz NOT NULL,
  request_id  text NOT NULL,
  subject     text,
  agency      text,
  address     text NOT NULL,
  method      text NOT NULL,
  path        text NOT NULL,
  status      integer,
  code        text,
  outcome     text NOT NULL,
  -- entries that could not be kept before this one
  dropped     bigint
);

CREATE INDEX audit_entry_newest ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_agency ON audit_entry (agency, at DESC, id DESC);
CREATE INDEX audit_entry_subject ON audit_entry (subject, at DESC, id DESC);

CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('hito.audit_sweep', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_stays();
CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays();
