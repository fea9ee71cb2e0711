-- When a commitment was made outside of a meeting. Those followed before have it from their next fact, or a rebuild.
ALTER TABLE subject ADD COLUMN IF NOT EXISTS made text;
