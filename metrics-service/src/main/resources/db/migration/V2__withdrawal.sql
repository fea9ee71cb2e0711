-- An observation that was withdrawn has a "restated_at" too, for it stands no more, and says why.
ALTER TABLE observation ADD COLUMN withdrawn text CHECK (withdrawn IS JSON OBJECT);

-- A part says which day it speaks of, so that the whole knows its newest day also when one goes back.
UPDATE indicator w
   SET state = CAST(jsonb_set(CAST(w.state AS jsonb), '{standing,parts}', dated.parts) AS text)
  FROM (SELECT i.code,
               jsonb_object_agg(part.key, jsonb_strip_nulls(part.value || jsonb_build_object(
                 'on', CAST(o.state AS jsonb) #> '{standing,freshness,observedOn}'))) AS parts
          FROM indicator i
         CROSS JOIN LATERAL jsonb_each(CAST(i.state AS jsonb) #> '{standing,parts}') AS part
          LEFT JOIN indicator o ON o.code = part.key
         GROUP BY i.code) AS dated
 WHERE w.code = dated.code;

-- A period of silence that begins on a month's last day ends on one: so stale_on is the first of a month. A silence
-- that was stated already keeps being that one.
UPDATE indicator i
   SET stale_on = last.first,
       silent_from = CASE WHEN i.silent_from = i.stale_on THEN last.first ELSE i.silent_from END,
       state = CASE WHEN i.silent_from = i.stale_on
                    THEN CAST(jsonb_set(CAST(i.state AS jsonb), '{standing,judgement,silentFrom}',
                                        to_jsonb(CAST(last.first AS text))) AS text)
                    ELSE i.state END
  FROM (SELECT code, CAST(date_trunc('month', stale_on - 1) + interval '1 month' AS date) AS first,
               coalesce(CAST(state AS jsonb) #>> '{standing,freshness,observedOn}',
                        CAST(state AS jsonb) #>> '{definition,baseline,on}') AS heard
          FROM indicator) AS last
 WHERE last.code = i.code AND i.stale_on IS NOT NULL
   AND (length(last.heard) < 10 OR extract(day FROM CAST(last.heard AS date) + 1) = 1);
