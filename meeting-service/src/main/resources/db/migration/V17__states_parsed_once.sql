-- What is computed from the state of a thing whenever it is written, with the same results as before. As one query, each of
-- these functions started the executor, and heard_on parsed the state five times: together almost half of what an insert
-- of a commitment took. The columns stay as they are.

CREATE OR REPLACE FUNCTION heard_on(state text) RETURNS date LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  thing  jsonb := CAST(state AS jsonb);
  said   jsonb := jsonb_path_query_array(thing, '$.agreedOn')
               || jsonb_path_query_array(thing, '$.*.entries[*].on')
               || jsonb_path_query_array(thing, '$.moves[*].on')
               || jsonb_path_query_array(thing, '$.updates[*].on')
               || jsonb_path_query_array(thing, '$.slips[*].on');
  day    text;
  newest date;
BEGIN
  FOR place IN 0 .. jsonb_array_length(said) - 1 LOOP
    day := said ->> place;
    newest := greatest(newest, CASE length(day)
                WHEN 4 THEN make_date(CAST(day AS int), 12, 31)
                WHEN 7 THEN CAST(make_date(CAST(left(day, 4) AS int), CAST(right(day, 2) AS int), 1)
                                 + interval '1 month' - interval '1 day' AS date)
                ELSE make_date(CAST(left(day, 4) AS int), CAST(substr(day, 6, 2) AS int), CAST(right(day, 2) AS int))
              END);
  END LOOP;
  RETURN newest;
END $$;

-- Most things have none: only the others need a query.
CREATE OR REPLACE FUNCTION codes_in(state text, place jsonpath) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  codes jsonb := jsonb_path_query_array(CAST(state AS jsonb), place);
BEGIN
  IF codes = '[]' THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(SELECT DISTINCT jsonb_array_elements_text(codes));
END $$;
