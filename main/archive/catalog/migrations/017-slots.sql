-- The words that photos go under (their own caption, else file and folder), as captions of articles are compared.
CREATE TABLE photo_wording (
  words TEXT NOT NULL,
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  PRIMARY KEY (words, photo_id)
) STRICT, WITHOUT ROWID;

-- Photos of a thing in a phase, for captions that name no place and no person.
CREATE INDEX description_by_subject ON description (subject, phase, photo_id);

-- What match offers for each caption line by itself; which line gets which is settled when it is shown.
DROP TABLE slot_candidate;
CREATE TABLE slot_candidate (
  article_id INTEGER NOT NULL REFERENCES article (id),
  line INTEGER NOT NULL,
  place INTEGER NOT NULL,
  photo_id INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  is_sure INTEGER NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (article_id, line, place)
) STRICT, WITHOUT ROWID;

-- Photos that a picture of an article looks like; neither ever changes, so only new photos are compared.
CREATE TABLE picture_match (
  article_id INTEGER NOT NULL REFERENCES article (id),
  place INTEGER NOT NULL,
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  bits INTEGER NOT NULL,
  PRIMARY KEY (article_id, place, photo_id)
) STRICT, WITHOUT ROWID;

-- The newest photo that the pictures were compared with.
ALTER TABLE article ADD COLUMN compared_photo INTEGER NOT NULL DEFAULT 0;
-- Lines whose words alone would allow another kind too.
ALTER TABLE article_line ADD COLUMN is_doubtful INTEGER NOT NULL DEFAULT 0;

-- Articles are read and matched anew, and photos described anew.
UPDATE article SET matched_generation = -1, read_date = '';
UPDATE setting SET value = '' WHERE name = 'rules_version';
