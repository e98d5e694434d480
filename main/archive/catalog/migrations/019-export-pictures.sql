-- What pictures each export held, to say later what changed since; exports made before have none.
CREATE TABLE export_picture (
  export_id INTEGER NOT NULL REFERENCES export (id),
  number INTEGER NOT NULL,
  caption TEXT NOT NULL,
  article_line INTEGER,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (export_id, number)
) STRICT, WITHOUT ROWID;

-- The folder that was asked for: the export's own, or the one around those of several kinds.
ALTER TABLE export ADD COLUMN target TEXT;

-- The last export of one kind from one source.
CREATE INDEX export_by_source ON export (source, kind);

-- An export that was moved is known again by its manifest.
CREATE INDEX export_file_by_hash ON export_file (file, sha256);
