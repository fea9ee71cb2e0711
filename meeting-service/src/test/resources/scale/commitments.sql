-- 100,000 commitments of 200 owners in 2,000 meetings of 20 forums, as the service would keep them.
INSERT INTO forum (code, version, state, names, created_at, updated_at, convenors)
SELECT 'scale-' || n, 1, json_build_object('code', 'scale-' || n, 'name', json_build_object('en', 'Forum ' || n, 'es', 'Foro ' || n)),
       'Forum ' || n, now(), now(), ARRAY['scale-' || n % 7]
  FROM generate_series(0, 19) AS n;

INSERT INTO meeting (code, version, state, names, created_at, updated_at, forum, host, status, first_day, last_day)
SELECT 'scale-' || n, 1, json_build_object('code', 'scale-' || n), 'Meeting ' || n || ' Reunión', now(), now() - make_interval(mins => n),
       'scale-' || n % 20, 'scale-' || n % 50, CASE WHEN n >= 1980 THEN 'PLANNED' ELSE 'HELD' END,
       date '2000-01-01' + n * 5, date '2000-01-03' + n * 5
  FROM generate_series(0, 1999) AS n;

INSERT INTO followed (kind, code) SELECT 'organisation', 'scale-' || n FROM generate_series(0, 199) AS n;

INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status, open, owner,
                        partners, initiatives, indicators, due_first, due_last, unstated_due, outcome)
SELECT 'scale-' || n, 1,
       json_build_object(
         'code', 'scale-' || n, 'meeting', 'scale-' || n % 2000, 'forum', 'scale-' || n % 20,
         'title', json_build_object('en', 'Promise number ' || n, 'es', 'Promesa número ' || n),
         'kind', (kinds)[1 + n % 5], 'owner', 'scale-' || n % 199, 'status', (statuses)[1 + n % 7],
         'contributions', json_build_array(json_build_object('indicator', 'scale-' || n % 300, 'amount', 1))),
       'Promise number ' || n || ' Promesa número ' || n, now(), now() - make_interval(mins => n),
       'scale-' || n % 2000, 'scale-' || n % 20, (kinds)[1 + n % 5], (statuses)[1 + n % 7], n % 7 < 2,
       'scale-' || n % 199, ARRAY['scale-' || n % 1009, 'scale-' || n % 997], ARRAY['scale-' || n % 499],
       ARRAY['scale-' || n % 300], due, due, CASE WHEN n % 7 < 2 AND due > '2050-01-01' THEN due END,
       CASE WHEN n % 7 < 2 THEN 'OPEN' WHEN n % 7 = 6 THEN 'DROPPED' WHEN n % 3 = 0 THEN 'KEPT_LATE' ELSE 'KEPT_ON_TIME' END
  FROM generate_series(0, 99999) AS n,
       LATERAL (SELECT date '2001-01-01' + n * 37 % 36000 AS due) AS dated,
       (SELECT ARRAY['AGREED','IN_PROGRESS','DELIVERED','DELIVERED','VERIFIED','VERIFIED','DROPPED'] AS statuses,
               ARRAY['mou','study','training','policy','event'] AS kinds) AS words;

VACUUM ANALYZE;
