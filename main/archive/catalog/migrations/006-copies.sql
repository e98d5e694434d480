-- Photos found to hold one picture, whatever their bytes; photo_id < other_id.
CREATE TABLE likeness (
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  other_id INTEGER NOT NULL REFERENCES photo (id),
  -- twin (RAW and JPEG of one shot) or resaved
  kind TEXT NOT NULL,
  PRIMARY KEY (photo_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX likeness_by_other ON likeness (other_id);

-- Each copy with the best photo of its picture, a person's decisions laid over; all but asked ones are shown
-- as originals of the best.
CREATE TABLE copy (
  copy_id INTEGER PRIMARY KEY REFERENCES photo (id),
  best_id INTEGER NOT NULL REFERENCES photo (id),
  kind TEXT NOT NULL,
  -- auto, ask or confirmed
  decision TEXT NOT NULL
) STRICT;

CREATE INDEX copy_by_best ON copy (best_id);
