-- 100,000 indicators and as many gates, each like one of those the test defined; 100,000 observations of one
-- indicator; 200,000 inputs and as many facts, half of them of one indicator, the others of all the others.
INSERT INTO indicator (code, version, state, names, created_at, updated_at, strategy, pillar, dimension, measure, status)
SELECT 'scale-' || n, 1, replace(model.state, '"' || model.code || '"', '"scale-' || n || '"'),
       'Indicator ' || n || E'\nÍndice número ' || n, now(), now() - make_interval(mins => n), 'scale-' || n % 1000,
       'scale-' || n % 500, (ARRAY['networks', 'innovation', 'economy'])[1 + n % 3], model.measure, model.status
  FROM generate_series(0, 99999) AS n
  JOIN indicator AS model ON model.code = (ARRAY['scale-observed', 'scale-count', 'scale-sum'])[1 + n % 3]
 ORDER BY n; -- rows that were changed at about the same time lie together, as the index on that expects

INSERT INTO gate (code, version, state, names, created_at, updated_at, open, indicators)
SELECT 'scale-' || n, 1, replace(model.state, '"scale-gate"', '"scale-' || n || '"'),
       'Gate ' || n || E'\nPuerta número ' || n, now(), now() - make_interval(mins => n), n % 100 = 0,
       ARRAY['scale-' || n % 1000]
  FROM generate_series(0, 99999) AS n, gate AS model
 WHERE model.code = 'scale-gate';

INSERT INTO subject (kind, code, version, status, type, meeting, forum, owner, due, initiatives, strategies,
                     contributions, trail)
SELECT 'COMMITMENT', 'scale-' || n, 3, CASE WHEN n % 10 = 0 THEN 'IN_PROGRESS' ELSE 'DELIVERED' END, 'mou',
       'scale-' || n % 2000, 'scale-' || n % 1000, 'scale-' || n % 199, '2030-01-01', '[]', '[]', '[]',
       '{"first":{"version":1,"on":"2026-01-01","eventId":"e"},"left":{}}'
  FROM generate_series(0, 99999) AS n;

INSERT INTO input (indicator, kind, code, amount, counted_on, last_day, event_id)
SELECT CASE WHEN n % 2 = 0 THEN 'scale-count' ELSE 'scale-' || n % 1000 END, 'COMMITMENT', 'scale-' || n / 2, 1,
       CAST(date '2010-01-01' + n % 5000 AS text), date '2010-01-01' + n % 5000, gen_random_uuid()
  FROM generate_series(0, 199999) AS n;

INSERT INTO observation (indicator, day, dimensions, value, source, event_id, actor, recorded_at)
SELECT 'scale-observed', date '2012-01-01' + n / 20,
       CASE WHEN n % 20 = 0 THEN '{}' ELSE '{"country":"C' || n % 20 || '"}' END, n % 8,
       '{"title":"The statistical yearbook, the volume of that year, in the edition that was revised later",'
         || '"url":"https://example.org/statistics/yearbooks/revised/' || n || '"}',
       gen_random_uuid(), 'scale', timestamptz '2012-01-02Z' + n / 20 * interval '1 day'
  FROM generate_series(0, 99999) AS n;

INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor, topic, event)
SELECT gen_random_uuid(), 'indicator', told.code, told.version, 'progressed', told.at, told.at, 'scale', 'none', told.event
  FROM (SELECT model.code, 100 + n AS version, timestamptz '2020-01-01Z' + n * interval '1 hour' AS at,
               replace(own.event, '"aggregateversion":' || own.version, '"aggregateversion":' || 100 + n) AS event
          FROM generate_series(0, 49999) AS n,
               (VALUES ('scale-count'), ('scale-sum')) AS model (code),
               LATERAL (SELECT event, version FROM fact
                         WHERE aggregate = 'indicator' AND code = model.code ORDER BY version DESC LIMIT 1) AS own
         UNION ALL
        SELECT 'scale-' || n, 2, now(), '{}' FROM generate_series(0, 99999) AS n
         UNION ALL
        SELECT code, 0, timestamptz '2010-01-01Z', event FROM fact
         WHERE aggregate = 'indicator' AND code = 'scale-observed' AND version = 1) AS told;

VACUUM ANALYZE
