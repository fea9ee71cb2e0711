-- What the build of commit fd5e515 left in the database of meeting-service: its tables by its own scripts, its rows as INSERT
-- statements. A platform of that build ran for a minute, and everything came in through its API.
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
CREATE TABLE forum (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  convenors  text[]      NOT NULL
);
CREATE INDEX forum_search     ON forum USING gin (search gin_trgm_ops);
CREATE INDEX forum_updated_at ON forum (updated_at, code);
CREATE INDEX forum_convenors  ON forum USING gin (convenors);

CREATE TABLE meeting (
  code       text PRIMARY KEY,
  version    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IS JSON OBJECT),
  names      text        NOT NULL,
  search     text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  forum      text        NOT NULL REFERENCES forum,
  host       text,
  status     text        NOT NULL,
  first_day  date        NOT NULL,
  last_day   date        NOT NULL
);
CREATE INDEX meeting_search     ON meeting USING gin (search gin_trgm_ops);
CREATE INDEX meeting_updated_at ON meeting (updated_at, code);
CREATE INDEX meeting_forum      ON meeting (forum, code);
CREATE INDEX meeting_of_forum   ON meeting (forum, first_day, code);
CREATE INDEX meeting_host       ON meeting (host, code);
CREATE INDEX meeting_status     ON meeting (status, code);
CREATE INDEX meeting_first_day  ON meeting (first_day, code);
CREATE INDEX meeting_last_day   ON meeting (last_day, code);

-- due_first and due_last bound what a due date of less precision can mean; unstated_due is due_last
-- while its passing is a fact to come.
CREATE TABLE commitment (
  code        text PRIMARY KEY,
  version     bigint      NOT NULL,
  state       text        NOT NULL CHECK (state IS JSON OBJECT),
  names       text        NOT NULL,
  search      text        GENERATED ALWAYS AS (fold(code || ' ' || names)) STORED,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  meeting     text        NOT NULL,
  forum       text        NOT NULL,
  kind        text        NOT NULL,
  status      text        NOT NULL,
  open        boolean     NOT NULL,
  owner       text        NOT NULL,
  partners    text[]      NOT NULL,
  initiatives text[]      NOT NULL,
  indicators  text[]      NOT NULL,
  due_first   date,
  due_last    date,
  unstated_due date,
  outcome     text        NOT NULL
);
CREATE INDEX commitment_search      ON commitment USING gin (search gin_trgm_ops);
CREATE INDEX commitment_updated_at  ON commitment (updated_at, code);
CREATE INDEX commitment_meeting     ON commitment (meeting, code);
CREATE INDEX commitment_forum       ON commitment (forum, code);
CREATE INDEX commitment_kind        ON commitment (kind, code);
CREATE INDEX commitment_status      ON commitment (status, code);
CREATE INDEX commitment_owner       ON commitment (owner, code);
CREATE INDEX commitment_partners    ON commitment USING gin (partners);
CREATE INDEX commitment_initiatives ON commitment USING gin (initiatives);
CREATE INDEX commitment_indicators  ON commitment USING gin (indicators);
CREATE INDEX commitment_due_first   ON commitment (due_first, code);
CREATE INDEX commitment_due         ON commitment (coalesce(due_last, 'infinity'), code);
CREATE INDEX commitment_open_due    ON commitment (due_last, code) WHERE open;
CREATE INDEX commitment_unstated    ON commitment (unstated_due) WHERE unstated_due IS NOT NULL;
CREATE INDEX commitment_of_forum    ON commitment (forum, outcome, due_last);
CREATE INDEX commitment_of_owner    ON commitment (owner, outcome, due_last);

-- What meetings left open, with when the meeting began.
CREATE VIEW forum_agenda AS
  SELECT c.code, c.version, c.state, c.created_at, c.updated_at, c.meeting, m.forum, m.first_day
    FROM commitment c JOIN meeting m ON m.code = c.meeting
   WHERE c.open;

-- The last number given to a commitment that was recorded without a code.
CREATE TABLE commitment_number (
  meeting text PRIMARY KEY,
  last    bigint NOT NULL
);

-- The next number of a meeting no commitment's code has yet. Whoever asks next waits for this
-- transaction to end, so that no number is given twice.
CREATE FUNCTION next_commitment_number(of_meeting text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  free bigint;
BEGIN
  LOOP
    INSERT INTO commitment_number (meeting, last) VALUES (of_meeting, 1)
      ON CONFLICT (meeting) DO UPDATE SET last = commitment_number.last + 1
      RETURNING last INTO free;
    EXIT WHEN NOT EXISTS (SELECT FROM commitment WHERE code = of_meeting || '-' || free);
  END LOOP;
  RETURN free;
END $$;

-- What other services own and this one refers to, as their facts told it.
CREATE TABLE followed (
  kind text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (kind, code)
);

CREATE TABLE flyway_schema_history (
  installed_rank integer       NOT NULL PRIMARY KEY,
  version        varchar(50),
  description    varchar(200)  NOT NULL,
  type           varchar(20)   NOT NULL,
  script         varchar(1000) NOT NULL,
  checksum       integer,
  installed_by   varchar(100)  NOT NULL,
  installed_on   timestamp     NOT NULL DEFAULT now(),
  execution_time integer       NOT NULL,
  success        boolean       NOT NULL
);
TRUNCATE commitment, commitment_number, fact, flyway_schema_history, followed, forum, idempotency_key, meeting;
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES ('1', '0.1', 'kit', 'SQL', 'db/kit/V0.1__kit.sql', '1175521735', 'meeting', '2026-11-27 21:33:14.333303', '132', 'true');
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES ('2', '1', 'meeting', 'SQL', 'db/migration/V1__meeting.sql', '-89925632', 'meeting', '2026-11-27 21:33:14.551185', '261', 'true');
INSERT INTO forum (code, version, state, names, created_at, updated_at, convenors) VALUES ('hled', '1', '{"code":"hled","name":{"en":"High Level Economic Dialogue","es":"Diálogo Económico de Alto Nivel"},"aliases":["DEAN"],"convenors":["economia-mx","us-state"],"source":{"document":"a.txt","locator":"page 3"}}', 'High Level Economic Dialogue
Diálogo Económico de Alto Nivel
DEAN', '2026-11-27 21:33:31.520091+00', '2026-11-27 21:33:31.520091+00', '{economia-mx,us-state}');
INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, unstated_due, outcome) VALUES ('chip-mou', '5', '{"code":"chip-mou","meeting":"hled-2025","forum":"hled","title":{"en":"MoU on chips","es":"MoU on chips"},"aliases":[],"kind":"mou","owner":"economia-mx","partners":[],"dueOn":"2025-10","initiatives":[],"contributions":[],"status":"DELIVERED","moves":[{"to":"AGREED","on":"2025-04-01","actor":"economia-mx"},{"to":"IN_PROGRESS","on":"2025-05","actor":"economia-mx"},{"to":"DELIVERED","on":"2025-09-12","actor":"economia-mx"}],"updates":[],"evidence":[]}', 'MoU on chips
MoU on chips
', '2026-11-27 21:33:32.038522+00', '2026-11-27 21:33:33.079086+00', 'hled-2025', 'hled', 'mou', 'DELIVERED', 'false', 'economia-mx', '{}', '{}', '{}', '2025-10-01', '2025-10-31', NULL, 'KEPT_ON_TIME');
INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, unstated_due, outcome) VALUES ('course', '2', '{"code":"course","meeting":"hled-2025","forum":"hled","title":{"en":"Course","es":"Course"},"aliases":[],"kind":"training","owner":"economia-mx","partners":[],"dueOn":"2027","initiatives":[],"contributions":[{"indicator":"trained","amount":7}],"status":"IN_PROGRESS","moves":[{"to":"IN_PROGRESS","on":"2026-01-10","actor":"economia-mx"}],"updates":[],"evidence":[]}', 'Course
Course
', '2026-11-27 21:33:32.279314+00', '2026-11-27 21:33:33.282829+00', 'hled-2025', 'hled', 'training', 'IN_PROGRESS', 'true', 'economia-mx', '{}', '{}', '{trained}', '2027-01-01', '2027-12-31', '2027-12-31', 'OPEN');
INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, unstated_due, outcome) VALUES ('hled-2025-1', '1', '{"code":"hled-2025-1","meeting":"hled-2025","forum":"hled","title":{"en":"Without a code","es":"Without a code"},"aliases":[],"kind":"other","owner":"conalep","partners":[],"initiatives":[],"contributions":[],"status":"RECOMMENDED","moves":[],"updates":[],"evidence":[]}', 'Without a code
Without a code
', '2026-11-27 21:33:32.367964+00', '2026-11-27 21:33:32.367964+00', 'hled-2025', 'hled', 'other', 'RECOMMENDED', 'true', 'conalep', '{}', '{}', '{}', NULL, NULL, NULL, 'OPEN');
INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, unstated_due, outcome) VALUES ('lab', '5', '{"code":"lab","meeting":"hled-2025","forum":"hled","title":{"en":"Shared laboratory","es":"Laboratorio compartido"},"aliases":[],"kind":"partnership","owner":"economia-mx","partners":["us-state"],"dueOn":"2025-12","initiatives":["design-school"],"contributions":[{"indicator":"trained","amount":40.5}],"status":"VERIFIED","moves":[{"to":"IN_PROGRESS","on":"2025-04","actor":"economia-mx"},{"to":"DELIVERED","on":"2025-11-20","actor":"economia-mx"},{"to":"VERIFIED","on":"2025-12-01","actor":"us-state"}],"updates":[{"on":"2025-08-15","progress":60,"note":"Site chosen","actor":"economia-mx"}],"evidence":[{"title":"Contract","url":"https://example.org/lab.pdf"}]}', 'Shared laboratory
Laboratorio compartido
', '2026-11-27 21:33:31.931874+00', '2026-11-27 21:33:32.726777+00', 'hled-2025', 'hled', 'partnership', 'VERIFIED', 'false', 'economia-mx', '{us-state}', '{design-school}', '{trained}', '2025-12-01', '2025-12-31', NULL, 'KEPT_ON_TIME');
INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, unstated_due, outcome) VALUES ('study', '3', '{"code":"study","meeting":"hled-2025","forum":"hled","title":{"en":"Study","es":"Study"},"aliases":[],"kind":"study","owner":"economia-mx","partners":[],"dueOn":"2025-09-30","initiatives":["fair"],"contributions":[],"status":"IN_PROGRESS","moves":[{"to":"IN_PROGRESS","on":"2025-05-01","actor":"economia-mx"}],"updates":[],"evidence":[],"missedDueOn":"2025-09-30"}', 'Study
Study
', '2026-11-27 21:33:32.189026+00', '2026-11-27 21:33:39.037856+00', 'hled-2025', 'hled', 'study', 'IN_PROGRESS', 'true', 'economia-mx', '{}', '{fair}', '{}', '2025-09-30', '2025-09-30', NULL, 'OPEN');
INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, unstated_due, outcome) VALUES ('undated-mou', '1', '{"code":"undated-mou","meeting":"hled-2025","forum":"hled","title":{"en":"MoU of long ago","es":"MoU of long ago"},"aliases":[],"kind":"mou","owner":"us-state","partners":[],"initiatives":[],"contributions":[],"status":"AGREED","moves":[],"updates":[],"evidence":[]}', 'MoU of long ago
MoU of long ago
', '2026-11-27 21:33:32.103339+00', '2026-11-27 21:33:32.103339+00', 'hled-2025', 'hled', 'mou', 'AGREED', 'true', 'us-state', '{}', '{}', '{}', NULL, NULL, NULL, 'OPEN');
INSERT INTO commitment_number (meeting, last) VALUES ('hled-2025', '1');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('1', '01a21eed-8239-7426-92d0-8e35f6777077', 'forum', 'hled', '1', 'registered', '2026-11-27 21:33:31.520091+00', '2026-11-27 21:33:31.577412+00', 'admin', 'hito', NULL, NULL, 'hito.forum.facts.v1', '{"specversion":"1.0","id":"01a21eed-8239-7426-92d0-8e35f6777077","source":"/services/meetings","type":"org.hito.forum.registered.v1","subject":"hled","time":"2026-11-27T21:33:31.520091Z","dataschema":"/schemas/forum.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:31.577412Z","aggregateversion":1,"partitionkey":"hled","actor":"admin","agency":"hito","data":{"change":{},"forum":{"code":"hled","version":1,"label":"High Level Economic Dialogue","name":{"en":"High Level Economic Dialogue","es":"Diálogo Económico de Alto Nivel"},"aliases":["DEAN"],"convenors":["economia-mx","us-state"],"source":{"document":"a.txt","locator":"page 3"},"createdAt":"2026-11-27T21:33:31.520091Z","updatedAt":"2026-11-27T21:33:31.520091Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('10', '01a21eed-85bd-7fc2-acd6-85b6794969e3', 'commitment', 'lab', '2', 'started', '2025-04-01 00:00:00+00', '2026-11-27 21:33:32.477731+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-85bd-7fc2-acd6-85b6794969e3","source":"/services/meetings","type":"org.hito.commitment.started.v1","subject":"lab","time":"2025-04-01T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.477731Z","aggregateversion":2,"partitionkey":"lab","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"AGREED","to":"IN_PROGRESS","on":"2025-04","evidence":[]},"commitment":{"code":"lab","version":2,"label":"Shared laboratory","meeting":"hled-2025","forum":"hled","title":{"en":"Shared laboratory","es":"Laboratorio compartido"},"aliases":[],"kind":"partnership","status":"IN_PROGRESS","open":true,"overdue":true,"owner":"economia-mx","partners":["us-state"],"dueOn":"2025-12","initiatives":["design-school"],"contributions":[{"indicator":"trained","amount":40.5}],"evidence":[],"updates":[],"moves":[{"to":"IN_PROGRESS","on":"2025-04","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:31.931874Z","updatedAt":"2026-11-27T21:33:32.477396Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('11', '01a21eed-862b-757b-9fb9-e92052af673b', 'commitment', 'lab', '3', 'progress-reported', '2025-08-15 00:00:00+00', '2026-11-27 21:33:32.587971+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-862b-757b-9fb9-e92052af673b","source":"/services/meetings","type":"org.hito.commitment.progress-reported.v1","subject":"lab","time":"2025-08-15T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.587971Z","aggregateversion":3,"partitionkey":"lab","actor":"economia-mx","agency":"economia-mx","data":{"change":{"on":"2025-08-15","progress":60,"note":"Site chosen","evidence":[]},"commitment":{"code":"lab","version":3,"label":"Shared laboratory","meeting":"hled-2025","forum":"hled","title":{"en":"Shared laboratory","es":"Laboratorio compartido"},"aliases":[],"kind":"partnership","status":"IN_PROGRESS","open":true,"overdue":true,"owner":"economia-mx","partners":["us-state"],"dueOn":"2025-12","progress":60,"initiatives":["design-school"],"contributions":[{"indicator":"trained","amount":40.5}],"evidence":[],"updates":[{"on":"2025-08-15","progress":60,"note":"Site chosen","actor":"economia-mx"}],"moves":[{"to":"IN_PROGRESS","on":"2025-04","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:31.931874Z","updatedAt":"2026-11-27T21:33:32.587605Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('12', '01a21eed-8672-7822-b1b7-90e51233495e', 'commitment', 'lab', '4', 'delivered', '2025-11-20 00:00:00+00', '2026-11-27 21:33:32.658659+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-8672-7822-b1b7-90e51233495e","source":"/services/meetings","type":"org.hito.commitment.delivered.v1","subject":"lab","time":"2025-11-20T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.658659Z","aggregateversion":4,"partitionkey":"lab","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"IN_PROGRESS","to":"DELIVERED","on":"2025-11-20","evidence":[]},"commitment":{"code":"lab","version":4,"label":"Shared laboratory","meeting":"hled-2025","forum":"hled","title":{"en":"Shared laboratory","es":"Laboratorio compartido"},"aliases":[],"kind":"partnership","status":"DELIVERED","open":false,"overdue":false,"owner":"economia-mx","partners":["us-state"],"dueOn":"2025-12","closedOn":"2025-11-20","progress":60,"initiatives":["design-school"],"contributions":[{"indicator":"trained","amount":40.5}],"evidence":[],"updates":[{"on":"2025-08-15","progress":60,"note":"Site chosen","actor":"economia-mx"}],"moves":[{"to":"IN_PROGRESS","on":"2025-04","actor":"economia-mx"},{"to":"DELIVERED","on":"2025-11-20","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:31.931874Z","updatedAt":"2026-11-27T21:33:32.658015Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('13', '01a21eed-86b6-732d-95c1-55e2235d0506', 'commitment', 'lab', '5', 'verified', '2025-12-01 00:00:00+00', '2026-11-27 21:33:32.726899+00', 'us-state', 'us-state', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-86b6-732d-95c1-55e2235d0506","source":"/services/meetings","type":"org.hito.commitment.verified.v1","subject":"lab","time":"2025-12-01T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.726899Z","aggregateversion":5,"partitionkey":"lab","actor":"us-state","agency":"us-state","data":{"change":{"from":"DELIVERED","to":"VERIFIED","on":"2025-12-01","evidence":[{"title":"Contract","url":"https://example.org/lab.pdf"}]},"commitment":{"code":"lab","version":5,"label":"Shared laboratory","meeting":"hled-2025","forum":"hled","title":{"en":"Shared laboratory","es":"Laboratorio compartido"},"aliases":[],"kind":"partnership","status":"VERIFIED","open":false,"overdue":false,"owner":"economia-mx","partners":["us-state"],"dueOn":"2025-12","closedOn":"2025-11-20","progress":60,"initiatives":["design-school"],"contributions":[{"indicator":"trained","amount":40.5}],"evidence":[{"title":"Contract","url":"https://example.org/lab.pdf"}],"updates":[{"on":"2025-08-15","progress":60,"note":"Site chosen","actor":"economia-mx"}],"moves":[{"to":"IN_PROGRESS","on":"2025-04","actor":"economia-mx"},{"to":"DELIVERED","on":"2025-11-20","actor":"economia-mx"},{"to":"VERIFIED","on":"2025-12-01","actor":"us-state"}],"createdAt":"2026-11-27T21:33:31.931874Z","updatedAt":"2026-11-27T21:33:32.726777Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('14', '01a21eed-8760-77ca-a6b1-71268e309e63', 'commitment', 'chip-mou', '2', 'agreed', '2025-04-01 00:00:00+00', '2026-11-27 21:33:32.896738+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-8760-77ca-a6b1-71268e309e63","source":"/services/meetings","type":"org.hito.commitment.agreed.v1","subject":"chip-mou","time":"2025-04-01T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.896738Z","aggregateversion":2,"partitionkey":"chip-mou","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"PROPOSED","to":"AGREED","on":"2025-04-01","evidence":[]},"commitment":{"code":"chip-mou","version":2,"label":"MoU on chips","meeting":"hled-2025","forum":"hled","title":{"en":"MoU on chips","es":"MoU on chips"},"aliases":[],"kind":"mou","status":"AGREED","open":true,"overdue":true,"owner":"economia-mx","partners":[],"dueOn":"2025-06","initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[{"to":"AGREED","on":"2025-04-01","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:32.038522Z","updatedAt":"2026-11-27T21:33:32.896661Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('15', '01a21eed-87be-7c6f-9ab1-2933457754bd', 'commitment', 'chip-mou', '3', 'revised', '2026-11-27 21:33:32.989151+00', '2026-11-27 21:33:32.990699+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-87be-7c6f-9ab1-2933457754bd","source":"/services/meetings","type":"org.hito.commitment.revised.v1","subject":"chip-mou","time":"2026-11-27T21:33:32.989151Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.990699Z","aggregateversion":3,"partitionkey":"chip-mou","actor":"economia-mx","agency":"economia-mx","data":{"change":{"dueOn":{"from":"2025-06","to":"2025-10"}},"commitment":{"code":"chip-mou","version":3,"label":"MoU on chips","meeting":"hled-2025","forum":"hled","title":{"en":"MoU on chips","es":"MoU on chips"},"aliases":[],"kind":"mou","status":"AGREED","open":true,"overdue":true,"owner":"economia-mx","partners":[],"dueOn":"2025-10","initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[{"to":"AGREED","on":"2025-04-01","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:32.038522Z","updatedAt":"2026-11-27T21:33:32.989151Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('16', '01a21eed-87ed-7f9c-92a1-394f197b2711', 'commitment', 'chip-mou', '4', 'started', '2025-05-01 00:00:00+00', '2026-11-27 21:33:33.037171+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-87ed-7f9c-92a1-394f197b2711","source":"/services/meetings","type":"org.hito.commitment.started.v1","subject":"chip-mou","time":"2025-05-01T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:33.037171Z","aggregateversion":4,"partitionkey":"chip-mou","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"AGREED","to":"IN_PROGRESS","on":"2025-05","evidence":[]},"commitment":{"code":"chip-mou","version":4,"label":"MoU on chips","meeting":"hled-2025","forum":"hled","title":{"en":"MoU on chips","es":"MoU on chips"},"aliases":[],"kind":"mou","status":"IN_PROGRESS","open":true,"overdue":true,"owner":"economia-mx","partners":[],"dueOn":"2025-10","initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[{"to":"AGREED","on":"2025-04-01","actor":"economia-mx"},{"to":"IN_PROGRESS","on":"2025-05","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:32.038522Z","updatedAt":"2026-11-27T21:33:33.037102Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('17', '01a21eed-8817-745f-a9e6-56000e97af4f', 'commitment', 'chip-mou', '5', 'delivered', '2025-09-12 00:00:00+00', '2026-11-27 21:33:33.079154+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-8817-745f-a9e6-56000e97af4f","source":"/services/meetings","type":"org.hito.commitment.delivered.v1","subject":"chip-mou","time":"2025-09-12T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:33.079154Z","aggregateversion":5,"partitionkey":"chip-mou","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"IN_PROGRESS","to":"DELIVERED","on":"2025-09-12","evidence":[]},"commitment":{"code":"chip-mou","version":5,"label":"MoU on chips","meeting":"hled-2025","forum":"hled","title":{"en":"MoU on chips","es":"MoU on chips"},"aliases":[],"kind":"mou","status":"DELIVERED","open":false,"overdue":false,"owner":"economia-mx","partners":[],"dueOn":"2025-10","closedOn":"2025-09-12","initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[{"to":"AGREED","on":"2025-04-01","actor":"economia-mx"},{"to":"IN_PROGRESS","on":"2025-05","actor":"economia-mx"},{"to":"DELIVERED","on":"2025-09-12","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:32.038522Z","updatedAt":"2026-11-27T21:33:33.079086Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('18', '01a21eed-8853-7627-8502-22ce94467c2a', 'commitment', 'study', '2', 'started', '2025-05-01 00:00:00+00', '2026-11-27 21:33:33.139511+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-8853-7627-8502-22ce94467c2a","source":"/services/meetings","type":"org.hito.commitment.started.v1","subject":"study","time":"2025-05-01T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:33.139511Z","aggregateversion":2,"partitionkey":"study","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"AGREED","to":"IN_PROGRESS","on":"2025-05-01","evidence":[]},"commitment":{"code":"study","version":2,"label":"Study","meeting":"hled-2025","forum":"hled","title":{"en":"Study","es":"Study"},"aliases":[],"kind":"study","status":"IN_PROGRESS","open":true,"overdue":true,"owner":"economia-mx","partners":[],"dueOn":"2025-09-30","initiatives":["fair"],"contributions":[],"evidence":[],"updates":[],"moves":[{"to":"IN_PROGRESS","on":"2025-05-01","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:32.189026Z","updatedAt":"2026-11-27T21:33:33.139430Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('19', '01a21eed-88e2-7f64-9d8f-c02a1481440c', 'commitment', 'course', '2', 'started', '2026-01-10 00:00:00+00', '2026-11-27 21:33:33.282899+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-88e2-7f64-9d8f-c02a1481440c","source":"/services/meetings","type":"org.hito.commitment.started.v1","subject":"course","time":"2026-01-10T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:33.282899Z","aggregateversion":2,"partitionkey":"course","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"AGREED","to":"IN_PROGRESS","on":"2026-01-10","evidence":[]},"commitment":{"code":"course","version":2,"label":"Course","meeting":"hled-2025","forum":"hled","title":{"en":"Course","es":"Course"},"aliases":[],"kind":"training","status":"IN_PROGRESS","open":true,"overdue":false,"owner":"economia-mx","partners":[],"dueOn":"2027","initiatives":[],"contributions":[{"indicator":"trained","amount":7}],"evidence":[],"updates":[],"moves":[{"to":"IN_PROGRESS","on":"2026-01-10","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:32.279314Z","updatedAt":"2026-11-27T21:33:33.282829Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('2', '01a21eed-82d5-7ce6-97c0-64e130e2e810', 'meeting', 'hled-2025', '1', 'scheduled', '2026-11-27 21:33:31.717106+00', '2026-11-27 21:33:31.733419+00', 'admin', 'hito', NULL, NULL, 'hito.meeting.facts.v1', '{"specversion":"1.0","id":"01a21eed-82d5-7ce6-97c0-64e130e2e810","source":"/services/meetings","type":"org.hito.meeting.scheduled.v1","subject":"hled-2025","time":"2026-11-27T21:33:31.717106Z","dataschema":"/schemas/meeting.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:31.733419Z","aggregateversion":1,"partitionkey":"hled-2025","actor":"admin","agency":"hito","data":{"change":{"status":"PLANNED"},"meeting":{"code":"hled-2025","version":1,"label":"First","forum":"hled","ordinal":1,"title":{"en":"First","es":"Primera"},"aliases":[],"host":"economia-mx","place":"Monterrey","from":"2025-03-10","to":"2025-03-11","participants":[{"organisation":"us-state","role":"delegation"},{"person":"Jane Doe","role":"speaker"}],"countries":["MX","US"],"agenda":[{"title":{"en":"Talent","es":"Talent"},"session":1}],"status":"PLANNED","moves":[],"source":{"document":"a.txt","locator":"page 3"},"createdAt":"2026-11-27T21:33:31.717106Z","updatedAt":"2026-11-27T21:33:31.717106Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('20', '01a21eed-8964-7f1d-9c84-3ed9fc4fe24b', 'meeting', 'hled-2025', '2', 'held', '2025-03-11 00:00:00+00', '2026-11-27 21:33:33.412221+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.meeting.facts.v1', '{"specversion":"1.0","id":"01a21eed-8964-7f1d-9c84-3ed9fc4fe24b","source":"/services/meetings","type":"org.hito.meeting.held.v1","subject":"hled-2025","time":"2025-03-11T00:00:00Z","dataschema":"/schemas/meeting.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:33.412221Z","aggregateversion":2,"partitionkey":"hled-2025","actor":"economia-mx","agency":"economia-mx","data":{"change":{"from":"PLANNED","to":"HELD","on":"2025-03-11"},"meeting":{"code":"hled-2025","version":2,"label":"First","forum":"hled","ordinal":1,"title":{"en":"First","es":"Primera"},"aliases":[],"host":"economia-mx","place":"Monterrey","from":"2025-03-10","to":"2025-03-11","participants":[{"organisation":"us-state","role":"delegation"},{"person":"Jane Doe","role":"speaker"}],"countries":["MX","US"],"agenda":[{"title":{"en":"Talent","es":"Talent"},"session":1}],"status":"HELD","moves":[{"to":"HELD","on":"2025-03-11","actor":"economia-mx"}],"source":{"document":"a.txt","locator":"page 3"},"createdAt":"2026-11-27T21:33:31.717106Z","updatedAt":"2026-11-27T21:33:33.411843Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('21', '01a21eed-89dc-73c9-b12c-d2158b3202e1', 'meeting', 'hled-2025', '3', 'revised', '2026-11-27 21:33:33.526674+00', '2026-11-27 21:33:33.532659+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.meeting.facts.v1', '{"specversion":"1.0","id":"01a21eed-89dc-73c9-b12c-d2158b3202e1","source":"/services/meetings","type":"org.hito.meeting.revised.v1","subject":"hled-2025","time":"2026-11-27T21:33:33.526674Z","dataschema":"/schemas/meeting.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:33.532659Z","aggregateversion":3,"partitionkey":"hled-2025","actor":"economia-mx","agency":"economia-mx","data":{"change":{"minutes":{"to":{"en":"Agreed on all.","es":"Agreed on all."}}},"meeting":{"code":"hled-2025","version":3,"label":"First","forum":"hled","ordinal":1,"title":{"en":"First","es":"Primera"},"aliases":[],"host":"economia-mx","place":"Monterrey","from":"2025-03-10","to":"2025-03-11","participants":[{"organisation":"us-state","role":"delegation"},{"person":"Jane Doe","role":"speaker"}],"countries":["MX","US"],"agenda":[{"title":{"en":"Talent","es":"Talent"},"session":1}],"minutes":{"en":"Agreed on all.","es":"Agreed on all."},"status":"HELD","moves":[{"to":"HELD","on":"2025-03-11","actor":"economia-mx"}],"source":{"document":"a.txt","locator":"page 3"},"createdAt":"2026-11-27T21:33:31.717106Z","updatedAt":"2026-11-27T21:33:33.526674Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('22', '01a21eed-9f5e-7456-94ce-42508e375f6d', 'commitment', 'study', '3', 'overdue', '2025-10-01 00:00:00+00', '2026-11-27 21:33:39.038284+00', 'meeting-service', NULL, NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-9f5e-7456-94ce-42508e375f6d","source":"/services/meetings","type":"org.hito.commitment.overdue.v1","subject":"study","time":"2025-10-01T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:39.038284Z","aggregateversion":3,"partitionkey":"study","actor":"meeting-service","data":{"change":{"dueOn":"2025-09-30"},"commitment":{"code":"study","version":3,"label":"Study","meeting":"hled-2025","forum":"hled","title":{"en":"Study","es":"Study"},"aliases":[],"kind":"study","status":"IN_PROGRESS","open":true,"overdue":true,"owner":"economia-mx","partners":[],"dueOn":"2025-09-30","initiatives":["fair"],"contributions":[],"evidence":[],"updates":[],"moves":[{"to":"IN_PROGRESS","on":"2025-05-01","actor":"economia-mx"}],"createdAt":"2026-11-27T21:33:32.189026Z","updatedAt":"2026-11-27T21:33:39.037856Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('3', '01a21eed-833d-73d7-bb92-c62dc8ee9f2f', 'meeting', 'hled-2026', '1', 'scheduled', '2026-11-27 21:33:31.828858+00', '2026-11-27 21:33:31.837596+00', 'admin', 'hito', NULL, NULL, 'hito.meeting.facts.v1', '{"specversion":"1.0","id":"01a21eed-833d-73d7-bb92-c62dc8ee9f2f","source":"/services/meetings","type":"org.hito.meeting.scheduled.v1","subject":"hled-2026","time":"2026-11-27T21:33:31.828858Z","dataschema":"/schemas/meeting.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:31.837596Z","aggregateversion":1,"partitionkey":"hled-2026","actor":"admin","agency":"hito","data":{"change":{"status":"PLANNED"},"meeting":{"code":"hled-2026","version":1,"label":"Second","forum":"hled","title":{"en":"Second","es":"Second"},"aliases":[],"host":"economia-mx","from":"2026-11","participants":[],"agenda":[],"status":"PLANNED","moves":[],"createdAt":"2026-11-27T21:33:31.828858Z","updatedAt":"2026-11-27T21:33:31.828858Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('4', '01a21eed-83c1-7b80-8e14-9c1eebd286b5', 'commitment', 'lab', '1', 'recorded', '2025-03-10 00:00:00+00', '2026-11-27 21:33:31.96961+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-83c1-7b80-8e14-9c1eebd286b5","source":"/services/meetings","type":"org.hito.commitment.recorded.v1","subject":"lab","time":"2025-03-10T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:31.969610Z","aggregateversion":1,"partitionkey":"lab","actor":"economia-mx","agency":"economia-mx","data":{"change":{"status":"AGREED"},"commitment":{"code":"lab","version":1,"label":"Shared laboratory","meeting":"hled-2025","forum":"hled","title":{"en":"Shared laboratory","es":"Laboratorio compartido"},"aliases":[],"kind":"partnership","status":"AGREED","open":true,"overdue":true,"owner":"economia-mx","partners":["us-state"],"dueOn":"2025-12","initiatives":["design-school"],"contributions":[{"indicator":"trained","amount":40.5}],"evidence":[],"updates":[],"moves":[],"createdAt":"2026-11-27T21:33:31.931874Z","updatedAt":"2026-11-27T21:33:31.931874Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('5', '01a21eed-840a-78c6-8698-5bd16888751b', 'commitment', 'chip-mou', '1', 'recorded', '2025-03-10 00:00:00+00', '2026-11-27 21:33:32.042508+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-840a-78c6-8698-5bd16888751b","source":"/services/meetings","type":"org.hito.commitment.recorded.v1","subject":"chip-mou","time":"2025-03-10T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.042508Z","aggregateversion":1,"partitionkey":"chip-mou","actor":"economia-mx","agency":"economia-mx","data":{"change":{"status":"PROPOSED"},"commitment":{"code":"chip-mou","version":1,"label":"MoU on chips","meeting":"hled-2025","forum":"hled","title":{"en":"MoU on chips","es":"MoU on chips"},"aliases":[],"kind":"mou","status":"PROPOSED","open":true,"overdue":true,"owner":"economia-mx","partners":[],"dueOn":"2025-06","initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[],"createdAt":"2026-11-27T21:33:32.038522Z","updatedAt":"2026-11-27T21:33:32.038522Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('6', '01a21eed-844b-7da2-8994-dce377407928', 'commitment', 'undated-mou', '1', 'recorded', '2025-03-10 00:00:00+00', '2026-11-27 21:33:32.107087+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-844b-7da2-8994-dce377407928","source":"/services/meetings","type":"org.hito.commitment.recorded.v1","subject":"undated-mou","time":"2025-03-10T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.107087Z","aggregateversion":1,"partitionkey":"undated-mou","actor":"economia-mx","agency":"economia-mx","data":{"change":{"status":"AGREED"},"commitment":{"code":"undated-mou","version":1,"label":"MoU of long ago","meeting":"hled-2025","forum":"hled","title":{"en":"MoU of long ago","es":"MoU of long ago"},"aliases":[],"kind":"mou","status":"AGREED","open":true,"overdue":false,"owner":"us-state","partners":[],"initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[],"createdAt":"2026-11-27T21:33:32.103339Z","updatedAt":"2026-11-27T21:33:32.103339Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('7', '01a21eed-84a5-7a60-80dc-7e4fd929f945', 'commitment', 'study', '1', 'recorded', '2025-03-10 00:00:00+00', '2026-11-27 21:33:32.197111+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-84a5-7a60-80dc-7e4fd929f945","source":"/services/meetings","type":"org.hito.commitment.recorded.v1","subject":"study","time":"2025-03-10T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.197111Z","aggregateversion":1,"partitionkey":"study","actor":"economia-mx","agency":"economia-mx","data":{"change":{"status":"AGREED"},"commitment":{"code":"study","version":1,"label":"Study","meeting":"hled-2025","forum":"hled","title":{"en":"Study","es":"Study"},"aliases":[],"kind":"study","status":"AGREED","open":true,"overdue":true,"owner":"economia-mx","partners":[],"dueOn":"2025-09-30","initiatives":["fair"],"contributions":[],"evidence":[],"updates":[],"moves":[],"createdAt":"2026-11-27T21:33:32.189026Z","updatedAt":"2026-11-27T21:33:32.189026Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('8', '01a21eed-84ff-712a-b7ac-f839a5b243dc', 'commitment', 'course', '1', 'recorded', '2025-03-10 00:00:00+00', '2026-11-27 21:33:32.287554+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-84ff-712a-b7ac-f839a5b243dc","source":"/services/meetings","type":"org.hito.commitment.recorded.v1","subject":"course","time":"2025-03-10T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.287554Z","aggregateversion":1,"partitionkey":"course","actor":"economia-mx","agency":"economia-mx","data":{"change":{"status":"AGREED"},"commitment":{"code":"course","version":1,"label":"Course","meeting":"hled-2025","forum":"hled","title":{"en":"Course","es":"Course"},"aliases":[],"kind":"training","status":"AGREED","open":true,"overdue":false,"owner":"economia-mx","partners":[],"dueOn":"2027","initiatives":[],"contributions":[{"indicator":"trained","amount":7}],"evidence":[],"updates":[],"moves":[],"createdAt":"2026-11-27T21:33:32.279314Z","updatedAt":"2026-11-27T21:33:32.279314Z"}}}');
INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, cause, traceparent, topic, event) OVERRIDING SYSTEM VALUE VALUES ('9', '01a21eed-8554-771d-91fc-a19d091b2900', 'commitment', 'hled-2025-1', '1', 'recorded', '2025-03-10 00:00:00+00', '2026-11-27 21:33:32.37275+00', 'economia-mx', 'economia-mx', NULL, NULL, 'hito.commitment.facts.v1', '{"specversion":"1.0","id":"01a21eed-8554-771d-91fc-a19d091b2900","source":"/services/meetings","type":"org.hito.commitment.recorded.v1","subject":"hled-2025-1","time":"2025-03-10T00:00:00Z","dataschema":"/schemas/commitment.v1.schema.json","datacontenttype":"application/json","recordedat":"2026-11-27T21:33:32.372750Z","aggregateversion":1,"partitionkey":"hled-2025-1","actor":"economia-mx","agency":"economia-mx","data":{"change":{"status":"RECOMMENDED"},"commitment":{"code":"hled-2025-1","version":1,"label":"Without a code","meeting":"hled-2025","forum":"hled","title":{"en":"Without a code","es":"Without a code"},"aliases":[],"kind":"other","status":"RECOMMENDED","open":true,"overdue":false,"owner":"conalep","partners":[],"initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[],"createdAt":"2026-11-27T21:33:32.367964Z","updatedAt":"2026-11-27T21:33:32.367964Z"}}}');
INSERT INTO followed (kind, code) VALUES ('indicator', 'agreements');
INSERT INTO followed (kind, code) VALUES ('indicator', 'graduates');
INSERT INTO followed (kind, code) VALUES ('indicator', 'index');
INSERT INTO followed (kind, code) VALUES ('indicator', 'laid');
INSERT INTO followed (kind, code) VALUES ('indicator', 'meetings');
INSERT INTO followed (kind, code) VALUES ('indicator', 'people');
INSERT INTO followed (kind, code) VALUES ('indicator', 'permits');
INSERT INTO followed (kind, code) VALUES ('indicator', 'running');
INSERT INTO followed (kind, code) VALUES ('indicator', 'share');
INSERT INTO followed (kind, code) VALUES ('indicator', 'silent');
INSERT INTO followed (kind, code) VALUES ('indicator', 'trained');
INSERT INTO followed (kind, code) VALUES ('initiative', 'design-school');
INSERT INTO followed (kind, code) VALUES ('initiative', 'fair');
INSERT INTO followed (kind, code) VALUES ('initiative', 'tester-school');
INSERT INTO followed (kind, code) VALUES ('organisation', 'conalep');
INSERT INTO followed (kind, code) VALUES ('organisation', 'economia-mx');
INSERT INTO followed (kind, code) VALUES ('organisation', 'senacyt');
INSERT INTO followed (kind, code) VALUES ('organisation', 'us-state');
INSERT INTO idempotency_key (subject, key, request_hash, status, location, etag, body, created_at) VALUES ('economia-mx', 'once', '1dba9095425541e9d9d6fb97ef98098cbf52231ff7ed7c9a97fe85534350a681', '201', 'http://localhost:28080/api/v1/commitments/hled-2025-1', '1', '{"code":"hled-2025-1","version":1,"label":"Without a code","meeting":"hled-2025","forum":"hled","title":{"en":"Without a code","es":"Without a code"},"aliases":[],"kind":"other","status":"RECOMMENDED","open":true,"overdue":false,"owner":"conalep","partners":[],"initiatives":[],"contributions":[],"evidence":[],"updates":[],"moves":[],"createdAt":"2026-11-27T21:33:32.367964Z","updatedAt":"2026-11-27T21:33:32.367964Z"}', '2026-11-27 21:33:32.356779+00');
INSERT INTO meeting (code, version, state, names, created_at, updated_at, forum, host, status, first_day, last_day) VALUES ('hled-2025', '3', '{"code":"hled-2025","forum":"hled","ordinal":1,"title":{"en":"First","es":"Primera"},"aliases":[],"host":"economia-mx","place":"Monterrey","from":"2025-03-10","to":"2025-03-11","participants":[{"organisation":"us-state","role":"delegation"},{"person":"Jane Doe","role":"speaker"}],"countries":{"number":2,"codes":["MX","US"]},"agenda":[{"title":{"en":"Talent","es":"Talent"},"session":1}],"minutes":{"en":"Agreed on all.","es":"Agreed on all."},"source":{"document":"a.txt","locator":"page 3"},"status":"HELD","moves":[{"to":"HELD","on":"2025-03-11","actor":"economia-mx"}]}', 'First
Primera
', '2026-11-27 21:33:31.717106+00', '2026-11-27 21:33:33.526674+00', 'hled', 'economia-mx', 'HELD', '2025-03-10', '2025-03-11');
INSERT INTO meeting (code, version, state, names, created_at, updated_at, forum, host, status, first_day, last_day) VALUES ('hled-2026', '1', '{"code":"hled-2026","forum":"hled","title":{"en":"Second","es":"Second"},"aliases":[],"host":"economia-mx","from":"2026-11","participants":[],"agenda":[],"status":"PLANNED","moves":[]}', 'Second
Second
', '2026-11-27 21:33:31.828858+00', '2026-11-27 21:33:31.828858+00', 'hled', 'economia-mx', 'PLANNED', '2026-11-01', '2026-11-30');
SELECT setval('public.fact_seq_seq', 22, true);
