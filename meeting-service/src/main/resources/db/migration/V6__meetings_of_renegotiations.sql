-- The meetings in which a commitment was renegotiated, from its state: its newest renegotiations, or, as
-- earlier versions wrote them, all.
CREATE OR REPLACE FUNCTION meetings_of_renegotiations(state text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_path_query_array(CAST(state AS jsonb), '$.slips.entries[*].meeting')
      || jsonb_path_query_array(CAST(state AS jsonb), '$.slips[*].meeting');
