-- What has no date does not claim one. It reads no rows, and stands alone so that it holds its lock for a moment only.
ALTER TABLE input ALTER COLUMN counted_on DROP NOT NULL;
