-- Undone steps that can never be done again, because something else was decided after them.
ALTER TABLE step ADD COLUMN is_superseded INTEGER NOT NULL DEFAULT 0;

UPDATE step SET is_superseded = 1
WHERE undone_at IS NOT NULL
  AND id < (SELECT coalesce(max(id), 0) FROM step WHERE undone_at IS NULL);

CREATE INDEX step_undone ON step (id) WHERE undone_at IS NOT NULL AND is_superseded = 0;
