-- Exports that were put in place, so that they can be found, verified and made again. `source` and `options` are JSON;
-- the folder itself belongs to the person and may be moved or deleted at any time.
CREATE TABLE export (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('gallery', 'shots')),
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  options TEXT NOT NULL,
  dir TEXT NOT NULL,
  pictures INTEGER NOT NULL,
  is_listed INTEGER NOT NULL DEFAULT 1 CHECK (is_listed IN (0, 1))
) STRICT;

-- What each export held when it was put in place.
CREATE TABLE export_file (
  export_id INTEGER NOT NULL REFERENCES export (id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  PRIMARY KEY (export_id, file)
) STRICT, WITHOUT ROWID;

-- When the folder was last found where it lies, to say since when a disk is away.
ALTER TABLE root ADD COLUMN seen_at TEXT;
