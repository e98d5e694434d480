-- A path does not name a disk: cards come up one after another in the same reader. So it is not unique.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE root_kept AS SELECT id, path, label, added_at FROM root;
DROP TABLE root;

CREATE TABLE root (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  label TEXT NOT NULL,
  added_at TEXT NOT NULL,
  -- JSON list of patterns that keep folders and files out.
  exclusions TEXT NOT NULL DEFAULT '[]',
  -- What the system says of the root's folder, as JSON, to know it again; null until it was looked at.
  marker TEXT,
  -- Taken out by a person; what it held is being put away.
  is_removed INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO root (id, path, label, added_at) SELECT id, path, label, added_at FROM root_kept;
DROP TABLE root_kept;

-- Digest of the folder's listing at its last complete survey; null asks for a new one whatever the listing.
ALTER TABLE folder ADD COLUMN survey BLOB;
-- The folder is no longer there, and its originals were told to be missing.
ALTER TABLE folder ADD COLUMN is_gone INTEGER NOT NULL DEFAULT 0;

CREATE INDEX folder_by_survey ON folder (survey);
CREATE INDEX original_missing ON original (photo_id) WHERE is_missing = 1;

-- Files that scan found new or changed, and what became of each, until the run that takes them up is settled.
CREATE TABLE arrival (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folder_id INTEGER NOT NULL REFERENCES folder (id),
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  modified_ms REAL NOT NULL,
  sidecar_caption TEXT,
  -- waiting, taken or failed
  state TEXT NOT NULL,
  -- The photo it turned out to be, and the one whose place it took.
  photo_id INTEGER REFERENCES photo (id),
  replaced_id INTEGER REFERENCES photo (id),
  UNIQUE (folder_id, name)
) STRICT;

CREATE INDEX arrival_waiting ON arrival (id) WHERE state = 'waiting';
CREATE INDEX arrival_by_photo ON arrival (photo_id);
