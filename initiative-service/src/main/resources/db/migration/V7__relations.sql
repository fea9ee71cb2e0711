-- The codes at a place in the state of a thing. The columns are generated, so that replicas of the version before, which
-- do not know them, keep them too. That rewrites the tables, which takes less than a second for ten thousand rows.
CREATE FUNCTION codes_in(state text, place jsonpath) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT DISTINCT jsonb_array_elements_text(jsonb_path_query_array(CAST(state AS jsonb), place)));

ALTER TABLE organisation
  ADD COLUMN members text[] GENERATED ALWAYS AS (codes_in(state, '$.members[*].organisation')) STORED;

ALTER TABLE strategy
  ADD COLUMN builds_on text[] GENERATED ALWAYS AS (codes_in(state, '$.buildsOn[*]')) STORED;

ALTER TABLE initiative
  ADD COLUMN alternatives text[] GENERATED ALWAYS AS (codes_in(state, '$.definition.alternativeTo[*]')) STORED;

CREATE OR REPLACE VIEW initiative_now AS
SELECT code, version, search, created_at, updated_at, strategy, pillar, phase, kind, status, health, lead,
       partners, indicators,
       CASE WHEN indicators = '{}' THEN state
            ELSE CAST(jsonb_set(CAST(state AS jsonb), '{indicatorProgress}',
                                CAST(indicators_now(indicators) AS jsonb)) AS text)
       END AS state,
       funds, alternatives
  FROM initiative;
