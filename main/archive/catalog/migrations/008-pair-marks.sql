-- What comparing a pair's pictures found, by the version of the method; kept while pairs are proposed anew.
CREATE TABLE alignment (
  before_id INTEGER NOT NULL REFERENCES photo (id),
  after_id INTEGER NOT NULL REFERENCES photo (id),
  method_version INTEGER NOT NULL,
  same_place REAL NOT NULL,
  fit TEXT,
  PRIMARY KEY (before_id, after_id)
) STRICT, WITHOUT ROWID;

-- What people set on pairs, by the photos that their decisions are shown on now.
CREATE TABLE pair_mark (
  before_id INTEGER NOT NULL REFERENCES photo (id),
  after_id INTEGER NOT NULL REFERENCES photo (id),
  sign_offs TEXT,
  points TEXT,
  PRIMARY KEY (before_id, after_id)
) STRICT, WITHOUT ROWID;
