-- The indicators that a sum, a ratio or a composite with this state is derived from.
CREATE OR REPLACE FUNCTION indicator_parts(state text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(part ->> 'indicator', part #>> '{}')
    FROM (SELECT CAST(state AS jsonb) #> '{definition,measure}' AS measure) whole,
         LATERAL (SELECT jsonb_path_query(measure, '$.of[*]') AS part
                  UNION ALL SELECT jsonb_path_query(measure, '$.numerator')
                  UNION ALL SELECT jsonb_path_query(measure, '$.denominator')) parts
$$;
