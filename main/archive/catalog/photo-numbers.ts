import type { Database } from 'better-sqlite3';
import { NO_YEAR } from '../../../shared/transfer/archive-date.ts';
import type { GroupTheme } from '../../../shared/transfer/photo-group.ts';

/** Within what numbers are given: a photo has one number in each. Empty where a template leaves it out. */
export interface NumberScope {
  fonds: string;
  retention: string;
}

/** A photo that is to have a number. */
export interface UnnumberedPhoto {
  sha256: string;
  /** Empty where groups are counted on across years. */
  year: string;
  theme: GroupTheme;
}

/** A number as it was given; the photo's facts may have changed since. */
export interface GivenNumber {
  year: string;
  group: number;
  sheet: number;
  /** Title of the group, as it was when the group was made. */
  groupTitle: string;
}

type Scoped<Values> = NumberScope & Values;

/** Numbers that photos were given for the archive office. */
export function createPhotoNumberTable(db: Database) {
  const given = db.prepare<Scoped<{ sha256: string }>, GivenNumber>(
    `SELECT photo_number.year, group_number AS "group", sheet, title AS groupTitle
    FROM photo_number
    JOIN photo_group ON photo_group.fonds = photo_number.fonds
      AND photo_group.retention = photo_number.retention
      AND photo_group.year = photo_number.year AND photo_group.number = group_number
    WHERE photo_number.fonds = @fonds AND photo_number.retention = @retention AND sha256 = @sha256
    ORDER BY photo_number.year DESC
    LIMIT 1`,
  );
  const groupOf = db
    .prepare<Scoped<{ year: string; key: string }>, number>(
      `SELECT number
      FROM photo_group
      WHERE fonds = @fonds AND retention = @retention AND year = @year AND theme = @key`,
    )
    .pluck();
  const nextGroup = db
    .prepare<Scoped<{ year: string }>, number>(
      `SELECT ifnull(max(number), 0) + 1
      FROM photo_group
      WHERE fonds = @fonds AND retention = @retention AND year = @year`,
    )
    .pluck();
  const nextSheet = db
    .prepare<Scoped<{ year: string; group: number }>, number>(
      `SELECT ifnull(max(sheet), 0) + 1
      FROM photo_number
      WHERE fonds = @fonds AND retention = @retention AND year = @year AND group_number = @group`,
    )
    .pluck();
  const addGroup = db.prepare<Scoped<GroupTheme & { year: string; group: number }>>(
    `INSERT INTO photo_group (fonds, retention, year, number, theme, title)
    VALUES (@fonds, @retention, @year, @group, @key, @title)`,
  );
  const addNumber = db.prepare<
    Scoped<{ sha256: string; year: string; group: number; sheet: number }>
  >(
    `INSERT INTO photo_number (fonds, retention, sha256, year, group_number, sheet)
    VALUES (@fonds, @retention, @sha256, @year, @group, @sheet)`,
  );

  const groupFor = (scope: NumberScope, year: string, theme: GroupTheme): number => {
    const known = groupOf.get({ ...scope, year, key: theme.key });
    if (known !== undefined) return known;
    const group = nextGroup.get({ ...scope, year }) ?? 1;
    addGroup.run({ ...scope, ...theme, year, group });
    return group;
  };
  return {
    /**
     * The number of each photo, by its content: the one it was given before, else the next of its group; a new theme
     * makes the next group of its year. What was numbered without a year is numbered anew once its year is known.
     * Call it in a transaction.
     */
    give: (scope: NumberScope, photos: readonly UnnumberedPhoto[]): Map<string, GivenNumber> => {
      const numbers = new Map<string, GivenNumber>();
      for (const { sha256, year, theme } of photos) {
        const before = given.get({ ...scope, sha256 });
        if (!before || (before.year === NO_YEAR && year !== NO_YEAR)) {
          const group = groupFor(scope, year, theme);
          const sheet = nextSheet.get({ ...scope, year, group }) ?? 1;
          addNumber.run({ ...scope, sha256, year, group, sheet });
        }
        const number = given.get({ ...scope, sha256 });
        if (number) numbers.set(sha256, number);
      }
      return numbers;
    },
  };
}
