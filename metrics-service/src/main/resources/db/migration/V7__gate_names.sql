-- A gate knows the names of the indicators it watches, to explain itself with them.
-- A replica of the version before may change gates meanwhile.
WITH held AS (SELECT code, state FROM gate ORDER BY code FOR UPDATE)
UPDATE gate g
   SET state = CAST(jsonb_set(CAST(g.state AS jsonb), '{watches}', named.watches) AS text)
  FROM (SELECT w.code,
               jsonb_agg(watch.seen || jsonb_strip_nulls(jsonb_build_object(
                 'name', CAST(i.state AS jsonb) #> '{definition,name}')) ORDER BY watch.at) AS watches
          FROM held w
         CROSS JOIN LATERAL jsonb_array_elements(CAST(w.state AS jsonb) -> 'watches')
                            WITH ORDINALITY AS watch(seen, at)
          LEFT JOIN indicator i
            ON i.code = CAST(w.state AS jsonb) #>> ARRAY['definition', 'condition', 'clauses',
                                                         CAST(watch.at - 1 AS text), 'indicator']
         GROUP BY w.code) AS named
 WHERE named.code = g.code;
