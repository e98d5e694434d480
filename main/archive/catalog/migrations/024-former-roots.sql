-- Roots that were taken out: one that is added again is the same root, and what was said of it holds again.
CREATE TABLE former_root (
  key TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  marker TEXT
) STRICT;
