-- A commitment may be made outside a meeting, and meetings review it later. Nothing here reads rows.
ALTER TABLE commitment
  ALTER COLUMN meeting DROP NOT NULL,
  ALTER COLUMN forum DROP NOT NULL,
  ADD COLUMN IF NOT EXISTS reviewed_in text[] NOT NULL DEFAULT '{}';
