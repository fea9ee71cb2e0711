-- From what is counted to the indicators that count it. The index is built while rows are written, outside of a
-- transaction: one that was left invalid by a crash is dropped first.
DROP INDEX CONCURRENTLY IF EXISTS input_subject;
CREATE INDEX CONCURRENTLY input_subject ON input (kind, code, indicator);
