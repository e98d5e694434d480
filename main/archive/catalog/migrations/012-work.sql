-- What the map of work shows, counted as it changes, by village, programme and year. `what` is the phase of
-- photos, or the half of pairs that stand: confirmed-before, confirmed-after, proposed-before, proposed-after.
-- An empty name stands for a town or village that is not known, the year 9999 for no date.
CREATE TABLE work_count (
  town TEXT NOT NULL,
  village TEXT NOT NULL,
  category TEXT NOT NULL,
  year TEXT NOT NULL,
  what TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (town, village, category, year, what)
) STRICT, WITHOUT ROWID;

INSERT INTO work_count
SELECT ifnull(town, ''), ifnull(village, ''), category, substr(date_key, 1, 4), phase, count(*)
FROM description
GROUP BY 1, 2, 3, 4, 5;

INSERT INTO work_count
SELECT ifnull(town, ''), ifnull(village, ''), category, substr(date_key, 1, 4),
  CASE decision WHEN 'confirmed' THEN 'confirmed' ELSE 'proposed' END
    || CASE photo_id WHEN before_id THEN '-before' ELSE '-after' END, count(*)
FROM pair
JOIN description ON photo_id IN (before_id, after_id)
WHERE decision <> 'rejected'
GROUP BY 1, 2, 3, 4, 5;

-- Changes are rows with a step of 1 or -1, as those of the counts of villages are.
CREATE VIEW work_photo_change AS
SELECT photo_id, town, village, category, date_key, phase, 1 AS step FROM description;

CREATE TRIGGER work_photo_counted INSTEAD OF INSERT ON work_photo_change
BEGIN
  INSERT INTO work_count
  VALUES (ifnull(NEW.town, ''), ifnull(NEW.village, ''), NEW.category, substr(NEW.date_key, 1, 4),
    NEW.phase, NEW.step)
  ON CONFLICT DO UPDATE SET amount = amount + excluded.amount;
  INSERT INTO work_count
  SELECT ifnull(NEW.town, ''), ifnull(NEW.village, ''), NEW.category, substr(NEW.date_key, 1, 4),
    half, NEW.step * count(*)
  FROM (
    SELECT CASE decision WHEN 'confirmed' THEN 'confirmed-before' ELSE 'proposed-before' END AS half
    FROM pair
    WHERE before_id = NEW.photo_id AND decision <> 'rejected'
    UNION ALL
    SELECT CASE decision WHEN 'confirmed' THEN 'confirmed-after' ELSE 'proposed-after' END
    FROM pair
    WHERE after_id = NEW.photo_id AND decision <> 'rejected'
  )
  WHERE TRUE
  GROUP BY half
  ON CONFLICT DO UPDATE SET amount = amount + excluded.amount;
END;

CREATE TRIGGER work_described AFTER INSERT ON description
BEGIN
  INSERT INTO work_photo_change
  VALUES (NEW.photo_id, NEW.town, NEW.village, NEW.category, NEW.date_key, NEW.phase, 1);
END;

CREATE TRIGGER work_undescribed AFTER DELETE ON description
BEGIN
  INSERT INTO work_photo_change
  VALUES (OLD.photo_id, OLD.town, OLD.village, OLD.category, OLD.date_key, OLD.phase, -1);
END;

CREATE TRIGGER work_redescribed AFTER UPDATE ON description
WHEN (OLD.town, OLD.village, OLD.category, substr(OLD.date_key, 1, 4), OLD.phase)
  IS NOT (NEW.town, NEW.village, NEW.category, substr(NEW.date_key, 1, 4), NEW.phase)
BEGIN
  INSERT INTO work_photo_change
  VALUES (OLD.photo_id, OLD.town, OLD.village, OLD.category, OLD.date_key, OLD.phase, -1),
    (NEW.photo_id, NEW.town, NEW.village, NEW.category, NEW.date_key, NEW.phase, 1);
END;

CREATE VIEW work_pair_change AS
SELECT before_id, after_id, decision, 1 AS step FROM pair;

CREATE TRIGGER work_pair_counted INSTEAD OF INSERT ON work_pair_change
WHEN NEW.decision <> 'rejected'
BEGIN
  INSERT INTO work_count
  SELECT ifnull(town, ''), ifnull(village, ''), category, substr(date_key, 1, 4),
    CASE NEW.decision WHEN 'confirmed' THEN 'confirmed' ELSE 'proposed' END
      || CASE photo_id WHEN NEW.before_id THEN '-before' ELSE '-after' END, NEW.step
  FROM description
  WHERE photo_id IN (NEW.before_id, NEW.after_id)
  ON CONFLICT DO UPDATE SET amount = amount + excluded.amount;
END;

CREATE TRIGGER work_pair_added AFTER INSERT ON pair
BEGIN
  INSERT INTO work_pair_change VALUES (NEW.before_id, NEW.after_id, NEW.decision, 1);
END;

CREATE TRIGGER work_pair_removed AFTER DELETE ON pair
BEGIN
  INSERT INTO work_pair_change VALUES (OLD.before_id, OLD.after_id, OLD.decision, -1);
END;

CREATE TRIGGER work_pair_changed AFTER UPDATE ON pair
WHEN OLD.decision <> NEW.decision
BEGIN
  INSERT INTO work_pair_change VALUES (OLD.before_id, OLD.after_id, OLD.decision, -1),
    (NEW.before_id, NEW.after_id, NEW.decision, 1);
END;

-- All pairs in the order that people page through them, which the review queue asks by too, and those that wait
-- for a look.
DROP INDEX pair_asked;
CREATE INDEX pair_in_order ON pair (decision, group_key, score DESC, before_id, after_id);
CREATE INDEX pair_mark_by_looks ON pair_mark (json_array_length(sign_offs), before_id, after_id)
  WHERE sign_offs IS NOT NULL;
