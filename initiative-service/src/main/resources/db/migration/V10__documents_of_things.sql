-- Whoever waits for this lock is waited for: better fail soon, and migrate again.
SET LOCAL lock_timeout = '5s';

-- The documents that the state of a thing says it was read in, by their codes or aliases.
CREATE OR REPLACE FUNCTION documents_in(state text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT DISTINCT jsonb_array_elements_text(jsonb_path_query_array(CAST(state AS jsonb), '$.**.document')));
