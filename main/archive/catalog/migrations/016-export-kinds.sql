-- Exports of every kind. What was chosen of a kind stands in `options` by itself.
CREATE TABLE export_of_kind (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('gallery', 'web', 'wechat', 'word', 'slides', 'transfer', 'shots')),
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  options TEXT NOT NULL,
  dir TEXT NOT NULL,
  pictures INTEGER NOT NULL,
  is_listed INTEGER NOT NULL DEFAULT 1 CHECK (is_listed IN (0, 1))
) STRICT;

INSERT INTO export_of_kind
SELECT id, at, kind, title, source,
  CASE kind WHEN 'gallery' THEN json_extract(options, '$.options') ELSE options END,
  dir, pictures, is_listed
FROM export;

CREATE TABLE file_of_export (
  export_id INTEGER NOT NULL REFERENCES export_of_kind (id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  PRIMARY KEY (export_id, file)
) STRICT, WITHOUT ROWID;

INSERT INTO file_of_export SELECT * FROM export_file;

DROP TABLE export_file;

DROP TABLE export;

ALTER TABLE export_of_kind RENAME TO export;

ALTER TABLE file_of_export RENAME TO export_file;
