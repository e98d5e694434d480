-- Who decided, who undid or redid it last, and which act an act takes back; '' where nobody was named.
ALTER TABLE step ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD COLUMN undone_by TEXT;
ALTER TABLE step ADD COLUMN redone_at TEXT;
ALTER TABLE step ADD COLUMN redone_by TEXT;
ALTER TABLE step ADD COLUMN takes_back INTEGER REFERENCES step (id);

-- What an act comes to, kept with the step that leads it, so that a page of acts costs the same however long they
-- are: its steps, about how many subjects, and their fields (JSON; null for the step's own alone).
ALTER TABLE step ADD COLUMN act_size INTEGER NOT NULL DEFAULT 1;
ALTER TABLE step ADD COLUMN act_subjects INTEGER NOT NULL DEFAULT 1;
ALTER TABLE step ADD COLUMN act_fields TEXT;

UPDATE step
SET act_size = act.size, act_subjects = act.subjects, act_fields = act.fields
FROM (
  SELECT ifnull(with_step, id) AS lead, count(*) AS size, count(DISTINCT subject) AS subjects,
    json_group_array(DISTINCT field) AS fields
  FROM step
  GROUP BY lead
  HAVING size > 1
) AS act
WHERE step.id = act.lead;

-- Acts, by the steps that lead them: all of them, and those of a kind, of a person, of both, of a time.
CREATE INDEX act_by_id ON step (id) WHERE with_step IS NULL;
CREATE INDEX act_by_kind ON step (kind, id) WHERE with_step IS NULL;
CREATE INDEX act_by_who ON step (who, id) WHERE with_step IS NULL;
CREATE INDEX act_by_kind_and_who ON step (kind, who, id) WHERE with_step IS NULL;
CREATE INDEX act_by_time ON step (at, id) WHERE with_step IS NULL;
CREATE INDEX act_by_taken_back ON step (takes_back, id) WHERE takes_back IS NOT NULL;
-- Pairs and copies name their second photo in the field.
CREATE INDEX step_by_other_photo ON step (field, id)
  WHERE kind IN ('pair', 'sign-off', 'alignment', 'copy');

-- A root by a name that outlives its path, for decisions on it: its label and what is kept out of it.
ALTER TABLE root ADD COLUMN key TEXT NOT NULL DEFAULT '';
UPDATE root SET key = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX root_by_key ON root (key);

INSERT INTO decision (kind, subject, field, value)
SELECT 'root', key, 'label', json_quote(label) FROM root
UNION ALL
SELECT 'root', key, 'exclusions', exclusions FROM root WHERE exclusions <> '[]';
