-- What photos ask a person, by the key of those that one answer settles.
CREATE TABLE ask (
  photo_id INTEGER NOT NULL REFERENCES photo (id),
  -- place, phase or date
  kind TEXT NOT NULL,
  group_key TEXT NOT NULL,
  PRIMARY KEY (photo_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX ask_by_group ON ask (kind, group_key, photo_id);
CREATE INDEX pair_asked ON pair (group_key) WHERE decision = 'ask';
CREATE INDEX copy_asked ON copy (best_id) WHERE decision = 'ask';

-- Describe writes what is asked.
UPDATE setting SET value = '' WHERE name = 'rules_version';
