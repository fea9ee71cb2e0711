-- The meetings in which a commitment was renegotiated, from its state: its newest renegotiations, or, as earlier
-- versions wrote them, all. As an array, since an index of arrays is exact: what is found with one of jsonb is parsed
-- again, row by row.
CREATE OR REPLACE FUNCTION renegotiated_in(state text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN codes_in(state, '$.slips.entries[*].meeting') || codes_in(state, '$.slips[*].meeting');
