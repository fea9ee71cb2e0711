-- A fact that records a thing gives no date of its status: the day of the fact is not when the thing began to count.
UPDATE subject
   SET trail = jsonb_set(trail, '{first,undated}', 'true')
 WHERE kind IN ('COMMITMENT', 'INITIATIVE') AND trail #>> '{first,version}' = '1';
UPDATE input p
   SET counted_on = NULL
  FROM subject s
 WHERE (s.kind, s.code) = (p.kind, p.code) AND s.day IS NULL
   AND s.trail #>> '{first,undated}' = 'true' AND s.trail #>> '{first,eventId}' = p.event_id;
