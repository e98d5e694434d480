-- Pictures that an article brought along, as far as they help to find its photos.
CREATE TABLE article_picture (
  article_id INTEGER NOT NULL REFERENCES article (id),
  place INTEGER NOT NULL,
  line INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  perceptual_hash TEXT,
  PRIMARY KEY (article_id, place)
) STRICT, WITHOUT ROWID;

-- What markup said of each line, to read it again under another date.
ALTER TABLE article_line ADD COLUMN hint TEXT;
-- The date that the lines were read under.
ALTER TABLE article ADD COLUMN read_date TEXT;
UPDATE article SET read_date = date;
