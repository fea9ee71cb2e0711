-- What indicators.sql added; what the test defined through the API stays, as after other tests.
DELETE FROM indicator WHERE code ~ '^scale-\d+$';
DELETE FROM gate WHERE code ~ '^scale-\d+$';
DELETE FROM subject WHERE code ~ '^scale-\d+$';
DELETE FROM input WHERE code ~ '^scale-\d+$';
DELETE FROM observation WHERE actor = 'scale';
DELETE FROM fact WHERE actor = 'scale';
UPDATE counting_epoch SET value = value + 1;
VACUUM ANALYZE
