-- What is known of each original's fixity: one row for every original, made and put away with it. Times are seconds
-- since 1970, as a row and its place in the index should be small for a million of them.
CREATE TABLE fixity (
  original_id INTEGER PRIMARY KEY REFERENCES original (id) ON DELETE CASCADE,
  -- The folder of an original stays in its root, so that this never changes.
  root_id INTEGER NOT NULL,
  -- When its bytes were last read to the end; 0 if that is not known.
  checked_s INTEGER NOT NULL,
  -- ok, changed, missing or unreadable
  state TEXT NOT NULL,
  -- Of those that are not ok: why, since when, and what the hash is now.
  reason TEXT,
  since_s INTEGER,
  sha256 BLOB
) STRICT;

-- The originals of a root, the one that was checked longest ago first.
CREATE INDEX fixity_by_check ON fixity (root_id, checked_s, original_id);
CREATE INDEX fixity_wrong ON fixity (state, original_id) WHERE state <> 'ok';

INSERT INTO fixity (original_id, root_id, checked_s, state, reason)
SELECT original.id, folder.root_id, 0, iif(is_missing, 'missing', 'ok'), iif(is_missing, 'gone', NULL)
FROM original
JOIN folder ON folder.id = original.folder_id;

-- An original is written down when it has just been read and hashed.
CREATE TRIGGER fixity_begins AFTER INSERT ON original
BEGIN
  INSERT INTO fixity (original_id, root_id, checked_s, state)
  SELECT NEW.id, root_id, unixepoch(), 'ok' FROM folder WHERE id = NEW.folder_id;
END;

-- The hash and the reason stay: they tell at the end of the index run whether what was read now is what had been found
-- to be damaged.
CREATE TRIGGER fixity_begins_anew AFTER UPDATE OF photo_id, size_bytes, modified_ms ON original
BEGIN
  UPDATE fixity
  SET checked_s = unixepoch(), state = 'ok', since_s = NULL
  WHERE original_id = NEW.id;
END;

CREATE TRIGGER fixity_missed AFTER UPDATE OF is_missing ON original
WHEN OLD.is_missing = 0 AND NEW.is_missing = 1
BEGIN
  UPDATE fixity
  SET state = 'missing', reason = 'gone', since_s = unixepoch()
  WHERE original_id = NEW.id AND state <> 'missing';
END;

CREATE TRIGGER fixity_found AFTER UPDATE OF is_missing ON original
WHEN OLD.is_missing = 1 AND NEW.is_missing = 0
BEGIN
  UPDATE fixity
  SET state = 'ok', reason = NULL, since_s = NULL
  WHERE original_id = NEW.id AND state = 'missing';
END;

-- Rounds of the schedule, and checks that a person asked for.
CREATE TABLE fixity_run (
  id INTEGER PRIMARY KEY,
  -- schedule or hand
  kind TEXT NOT NULL,
  -- Null for all roots.
  root_id INTEGER,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  -- Null while it goes on, then done or stopped.
  outcome TEXT,
  -- Originals that were checked since then are not checked by it.
  before_s INTEGER NOT NULL,
  total INTEGER NOT NULL,
  -- Left out because their disk was away.
  away INTEGER NOT NULL DEFAULT 0,
  ok INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  missing INTEGER NOT NULL DEFAULT 0,
  unreadable INTEGER NOT NULL DEFAULT 0,
  size_bytes INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX fixity_run_open ON fixity_run (kind) WHERE ended_at IS NULL;

-- Files whose content was replaced where they lay: the photo that lay there, and the one that lies there now. What a
-- person says of the two is a decision on copies.
CREATE TABLE replacement (
  id INTEGER PRIMARY KEY,
  -- Relative to its root, with `/`.
  path TEXT NOT NULL,
  old_id INTEGER NOT NULL REFERENCES photo (id),
  new_id INTEGER NOT NULL REFERENCES photo (id),
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  -- The new content had been found by a check, with size and time as before.
  was_rotten INTEGER NOT NULL,
  -- How far the pictures are apart, JSON; null if they could not be compared.
  difference TEXT,
  is_compared INTEGER NOT NULL DEFAULT 0,
  is_put_off INTEGER NOT NULL DEFAULT 0,
  UNIQUE (old_id, new_id, path)
) STRICT;

CREATE INDEX replacement_by_new ON replacement (new_id, path);
CREATE INDEX replacement_uncompared ON replacement (id) WHERE is_compared = 0;
