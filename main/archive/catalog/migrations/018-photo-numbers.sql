-- Numbers that photos were given for the archive office. Once given they stand: a photo that is handed over again has
-- the number it had, and none is used twice. A photo has a second one only where the first was given while its year was
-- not known ('0000'). What a template leaves out of its numbers is '' here.
CREATE TABLE photo_group (
  fonds TEXT NOT NULL,
  retention TEXT NOT NULL,
  year TEXT NOT NULL,
  number INTEGER NOT NULL,
  theme TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (fonds, retention, year, number),
  UNIQUE (fonds, retention, year, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE photo_number (
  fonds TEXT NOT NULL,
  retention TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  year TEXT NOT NULL,
  group_number INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  PRIMARY KEY (fonds, retention, sha256, year),
  UNIQUE (fonds, retention, year, group_number, sheet),
  FOREIGN KEY (fonds, retention, year, group_number) REFERENCES photo_group (fonds, retention, year, number)
) STRICT, WITHOUT ROWID;
