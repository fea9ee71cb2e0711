-- What is computed from the state of a thing whenever it is written, with the same results as before, but without the
-- executor where there is nothing to find, as in most things. The columns stay as they are.
CREATE OR REPLACE FUNCTION codes_in(state text, place jsonpath) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  codes jsonb := jsonb_path_query_array(CAST(state AS jsonb), place);
BEGIN
  IF codes = '[]' THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(SELECT DISTINCT jsonb_array_elements_text(codes));
END $$;
