-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- The upper end of an observed range; "value" is the lower one, or the number. It reads no rows, so that its lock is short.
ALTER TABLE observation ADD COLUMN IF NOT EXISTS upper numeric;
-- A figure in JSON: a number, or a range.
CREATE OR REPLACE FUNCTION figure(lower numeric, upper numeric) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN upper IS NULL THEN to_json(lower) ELSE json_build_object('from', lower, 'to', upper) END
$$;
