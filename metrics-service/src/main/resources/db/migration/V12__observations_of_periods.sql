-- What the source of an observation does not state. They read no rows, so that their lock is short.
ALTER TABLE observation
  ADD COLUMN IF NOT EXISTS assumed      boolean,
  ADD COLUMN IF NOT EXISTS derived_from text;
