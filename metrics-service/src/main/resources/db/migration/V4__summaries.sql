-- Block ranges that the table grows by are summarised as soon as they are full, and not only by the next vacuum: what
-- has no summary is read whenever the index is asked.
ALTER INDEX indicator_updated_at SET (autosummarize = on);
