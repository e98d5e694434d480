-- What pages show is counted as it changes, by triggers, so that no page counts a million rows.
-- An empty name stands for a town or village that is not known.
CREATE TABLE village_count (
  town TEXT NOT NULL,
  village TEXT NOT NULL,
  photos INTEGER NOT NULL,
  before_photos INTEGER NOT NULL,
  during_photos INTEGER NOT NULL,
  after_photos INTEGER NOT NULL,
  asked_photos INTEGER NOT NULL,
  PRIMARY KEY (town, village)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_count (
  town TEXT NOT NULL,
  village TEXT NOT NULL,
  month TEXT NOT NULL,
  phase TEXT NOT NULL,
  photos INTEGER NOT NULL,
  PRIMARY KEY (town, village, month, phase)
) STRICT, WITHOUT ROWID;

-- A pair is counted where its earlier photo is.
CREATE TABLE pair_count (
  town TEXT NOT NULL,
  village TEXT NOT NULL,
  decision TEXT NOT NULL,
  pairs INTEGER NOT NULL,
  PRIMARY KEY (town, village, decision)
) STRICT, WITHOUT ROWID;

CREATE TABLE original_count (
  is_missing INTEGER PRIMARY KEY,
  originals INTEGER NOT NULL
) STRICT;

INSERT INTO village_count
SELECT ifnull(town, ''), ifnull(village, ''), count(*), sum(phase = 'before'),
  sum(phase = 'during'), sum(phase = 'after'), sum(questions IS NOT NULL)
FROM description
GROUP BY 1, 2;

INSERT INTO month_count
SELECT ifnull(town, ''), ifnull(village, ''), substr(date_key, 1, 7), phase, count(*)
FROM description
GROUP BY 1, 2, 3, 4;

INSERT INTO pair_count
SELECT ifnull(town, ''), ifnull(village, ''), decision, count(*)
FROM pair
JOIN description ON photo_id = before_id
GROUP BY 1, 2, 3;

INSERT INTO original_count
SELECT is_missing, count(*) FROM original GROUP BY is_missing;

-- Changes are rows with a step of 1 or -1, written into views that keep nothing but the counts.
CREATE VIEW description_change AS
SELECT description.*, 1 AS step FROM description;

CREATE TRIGGER description_change_counted INSTEAD OF INSERT ON description_change
BEGIN
  INSERT INTO village_count
  VALUES (ifnull(NEW.town, ''), ifnull(NEW.village, ''), NEW.step,
    NEW.step * (NEW.phase = 'before'), NEW.step * (NEW.phase = 'during'),
    NEW.step * (NEW.phase = 'after'), NEW.step * (NEW.questions IS NOT NULL))
  ON CONFLICT DO UPDATE
  SET photos = photos + excluded.photos,
    before_photos = before_photos + excluded.before_photos,
    during_photos = during_photos + excluded.during_photos,
    after_photos = after_photos + excluded.after_photos,
    asked_photos = asked_photos + excluded.asked_photos;
  INSERT INTO month_count
  VALUES (ifnull(NEW.town, ''), ifnull(NEW.village, ''), substr(NEW.date_key, 1, 7), NEW.phase,
    NEW.step)
  ON CONFLICT DO UPDATE SET photos = photos + excluded.photos;
  INSERT INTO pair_count
  SELECT ifnull(NEW.town, ''), ifnull(NEW.village, ''), decision, NEW.step * count(*)
  FROM pair
  WHERE before_id = NEW.photo_id
  GROUP BY decision
  ON CONFLICT DO UPDATE SET pairs = pairs + excluded.pairs;
END;

CREATE TRIGGER description_added AFTER INSERT ON description
BEGIN
  INSERT INTO description_change (photo_id, town, village, date_key, phase, questions, step)
  VALUES (NEW.photo_id, NEW.town, NEW.village, NEW.date_key, NEW.phase, NEW.questions, 1);
END;

CREATE TRIGGER description_removed AFTER DELETE ON description
BEGIN
  INSERT INTO description_change (photo_id, town, village, date_key, phase, questions, step)
  VALUES (OLD.photo_id, OLD.town, OLD.village, OLD.date_key, OLD.phase, OLD.questions, -1);
END;

CREATE TRIGGER description_changed AFTER UPDATE ON description
BEGIN
  INSERT INTO description_change (photo_id, town, village, date_key, phase, questions, step)
  VALUES (OLD.photo_id, OLD.town, OLD.village, OLD.date_key, OLD.phase, OLD.questions, -1),
    (NEW.photo_id, NEW.town, NEW.village, NEW.date_key, NEW.phase, NEW.questions, 1);
END;

CREATE VIEW pair_change AS
SELECT before_id, decision, 1 AS step FROM pair;

CREATE TRIGGER pair_change_counted INSTEAD OF INSERT ON pair_change
BEGIN
  INSERT INTO pair_count
  SELECT ifnull(town, ''), ifnull(village, ''), NEW.decision, NEW.step
  FROM description
  WHERE photo_id = NEW.before_id
  ON CONFLICT DO UPDATE SET pairs = pairs + excluded.pairs;
END;

CREATE TRIGGER pair_added AFTER INSERT ON pair
BEGIN
  INSERT INTO pair_change VALUES (NEW.before_id, NEW.decision, 1);
END;

CREATE TRIGGER pair_removed AFTER DELETE ON pair
BEGIN
  INSERT INTO pair_change VALUES (OLD.before_id, OLD.decision, -1);
END;

CREATE TRIGGER pair_changed AFTER UPDATE ON pair
WHEN OLD.decision <> NEW.decision
BEGIN
  INSERT INTO pair_change VALUES (OLD.before_id, OLD.decision, -1), (NEW.before_id, NEW.decision, 1);
END;

CREATE TRIGGER original_added AFTER INSERT ON original
BEGIN
  INSERT INTO original_count VALUES (NEW.is_missing, 1)
  ON CONFLICT DO UPDATE SET originals = originals + 1;
END;

CREATE TRIGGER original_removed AFTER DELETE ON original
BEGIN
  UPDATE original_count SET originals = originals - 1 WHERE is_missing = OLD.is_missing;
END;

CREATE TRIGGER original_changed AFTER UPDATE OF is_missing ON original
WHEN OLD.is_missing <> NEW.is_missing
BEGIN
  UPDATE original_count SET originals = originals - 1 WHERE is_missing = OLD.is_missing;
  INSERT INTO original_count VALUES (NEW.is_missing, 1)
  ON CONFLICT DO UPDATE SET originals = originals + 1;
END;

-- One index for each way to browse, in the order of its pages; the phase rides along to be tested
-- without a look at the photo.
DROP INDEX description_by_village;
DROP INDEX description_by_town;
CREATE INDEX description_by_place ON description (town, village, date_key, photo_id, phase);
CREATE INDEX description_by_village ON description (village, date_key, photo_id, phase);
CREATE INDEX description_by_town ON description (town, date_key, photo_id, phase);
CREATE INDEX description_by_phase ON description (phase, date_key, photo_id);

-- Numbers beside Chinese (2016年) are words of their own now: describe writes all words anew.
INSERT INTO photo_search (photo_search) VALUES ('delete-all');
UPDATE setting SET value = '' WHERE name = 'rules_version';
