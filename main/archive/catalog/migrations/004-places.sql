-- Steps that a person made with one act: undone and redone together with the first of them.
ALTER TABLE step ADD COLUMN with_step INTEGER REFERENCES step (id);

CREATE INDEX step_together ON step (with_step) WHERE with_step IS NOT NULL;

-- The other counties of the prefecture, as the gazetteer packs them; read when a text states one.
CREATE TABLE neighbour (
  code TEXT PRIMARY KEY,
  packed TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX description_with_questions ON description (photo_id) WHERE questions IS NOT NULL;
