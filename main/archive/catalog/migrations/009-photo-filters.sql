-- What the wall of photos is filtered by. A model mostly names its make itself: NIKON CORPORATION, NIKON D810.
ALTER TABLE photo ADD COLUMN camera TEXT GENERATED ALWAYS AS (
  CASE
    WHEN metadata ->> '$.model' LIKE
      substr(metadata ->> '$.make', 1, instr((metadata ->> '$.make') || ' ', ' ') - 1) || '%'
      THEN metadata ->> '$.model'
    ELSE nullif(concat_ws(' ', metadata ->> '$.make', metadata ->> '$.model'), '')
  END
) VIRTUAL;

CREATE INDEX photo_by_camera ON photo (camera) WHERE camera IS NOT NULL;

-- Filters are tested, and groups told apart, without a look at the photo.
DROP INDEX description_by_date;
DROP INDEX description_by_place;
DROP INDEX description_by_village;
DROP INDEX description_by_town;
CREATE INDEX description_by_date ON description
  (date_key, photo_id, phase, category, subject, person, date_iso, town, village);
CREATE INDEX description_by_place ON description
  (town, village, date_key, photo_id, phase, category, subject, person, date_iso);
CREATE INDEX description_by_village ON description
  (village, date_key, photo_id, phase, category, subject, person, date_iso, town);
CREATE INDEX description_by_town ON description
  (town, date_key, photo_id, phase, category, subject, person, date_iso, village);
CREATE INDEX description_by_person ON description (person, date_key, photo_id)
  WHERE person IS NOT NULL;
