-- They are generated, so that replicas of the version before, which do not know them, keep them too. Forums are few.
ALTER TABLE forum
  ADD COLUMN IF NOT EXISTS parent text GENERATED ALWAYS AS (CAST(state AS jsonb) ->> 'parent') STORED,
  ADD COLUMN IF NOT EXISTS created_by text GENERATED ALWAYS AS (CAST(state AS jsonb) ->> 'createdBy') STORED;
CREATE INDEX IF NOT EXISTS forum_parent     ON forum (parent, code);
CREATE INDEX IF NOT EXISTS forum_created_by ON forum (created_by, code);
