CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Places of the archive's county: a starting list from the national statistics.
CREATE TABLE town (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE village (
  code TEXT PRIMARY KEY,
  town_code TEXT NOT NULL REFERENCES town (code),
  name TEXT NOT NULL,
  core TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX village_by_town ON village (town_code);

-- What scan finds.
CREATE TABLE root (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE folder (
  id INTEGER PRIMARY KEY,
  root_id INTEGER NOT NULL REFERENCES root (id),
  path TEXT NOT NULL,
  UNIQUE (root_id, path)
) STRICT;

-- What probe finds: a photo is its content.
CREATE TABLE photo (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  perceptual_hash TEXT,
  is_damaged INTEGER NOT NULL,
  metadata TEXT NOT NULL
) STRICT;

CREATE TABLE original (
  id INTEGER PRIMARY KEY,
  folder_id INTEGER NOT NULL REFERENCES folder (id),
  name TEXT NOT NULL,
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  size_bytes INTEGER NOT NULL,
  modified_ms REAL NOT NULL,
  sidecar_caption TEXT,
  is_missing INTEGER NOT NULL DEFAULT 0,
  UNIQUE (folder_id, name)
) STRICT;

CREATE INDEX original_by_photo ON original (photo_id);

-- Files that could not be taken; size and time tell whether to look again.
CREATE TABLE failure (
  folder_id INTEGER NOT NULL REFERENCES folder (id),
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  modified_ms REAL NOT NULL,
  code TEXT NOT NULL,
  params TEXT NOT NULL,
  PRIMARY KEY (folder_id, name)
) STRICT, WITHOUT ROWID;

-- What describe concludes, with a person's decisions laid over it.
CREATE TABLE description (
  photo_id INTEGER PRIMARY KEY REFERENCES photo (id),
  path TEXT NOT NULL,
  county TEXT,
  town TEXT,
  village TEXT,
  sub TEXT,
  facility TEXT,
  person TEXT,
  date_iso TEXT,
  date_precision TEXT,
  date_key TEXT NOT NULL,
  phase TEXT NOT NULL,
  subject TEXT NOT NULL,
  category TEXT NOT NULL,
  caption TEXT,
  credit TEXT,
  is_publishable INTEGER NOT NULL,
  why TEXT NOT NULL,
  questions TEXT
) STRICT;

CREATE INDEX description_by_village ON description (village, date_key, photo_id);
CREATE INDEX description_by_town ON description (town, date_key, photo_id);
CREATE INDEX description_by_date ON description (date_key, photo_id);

-- Single CJK characters, Latin words and pinyin initials; rowid is the photo.
CREATE VIRTUAL TABLE photo_search USING fts5 (words, content = '', contentless_delete = 1);

-- What pair proposes, with a person's decisions laid over it.
CREATE TABLE pair (
  before_id INTEGER NOT NULL REFERENCES photo (id),
  after_id INTEGER NOT NULL REFERENCES photo (id),
  decision TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  group_key TEXT NOT NULL,
  PRIMARY KEY (before_id, after_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX pair_by_after ON pair (after_id);

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  date TEXT,
  imported_at TEXT NOT NULL,
  matched_generation INTEGER NOT NULL DEFAULT -1
) STRICT;

CREATE TABLE article_line (
  article_id INTEGER NOT NULL REFERENCES article (id),
  line INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  panels TEXT NOT NULL,
  credit TEXT,
  PRIMARY KEY (article_id, line)
) STRICT, WITHOUT ROWID;

-- What match offers for each caption line.
CREATE TABLE slot_candidate (
  article_id INTEGER NOT NULL REFERENCES article (id),
  line INTEGER NOT NULL,
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  decision TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (article_id, line, photo_id)
) STRICT, WITHOUT ROWID;

-- A person's word, by content and not by row, so that it outlives every rebuild:
-- fact (photo, fact name), pair (photo, photo), slot and line (article, line).
CREATE TABLE decision (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, subject, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  label TEXT NOT NULL,
  value_before TEXT,
  value_after TEXT,
  undone_at TEXT
) STRICT;
