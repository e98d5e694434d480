import type { Database } from 'better-sqlite3';
import type { Description } from '../../../shared/fact.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { Anchor } from '../../../shared/understanding/neighbours.ts';
import type { ShotSurroundings } from '../../../shared/understanding/neighbour-suggestions.ts';
import { asksOf } from '../../../shared/review/asks.ts';
import { createAskWriter } from './asks.ts';
import {
  CARD_COLUMNS,
  type CardRow,
  type DescriptionRow,
  type OpenPhoto,
  toCard,
  toDescription,
  toDescriptionRow,
  type SurroundingsRow,
  toSurroundings,
  toUnplaced,
  type UnplacedPhoto,
  type VillageKey,
  WORD_COLUMNS,
} from './description-rows.ts';
import { createPairingPhotos } from './pairing-photos.ts';
import { createPhotoPages } from './photo-pages.ts';
import { createPhotoWordings } from './photo-wordings.ts';
import { createSearchWords } from './search-words.ts';

const COLUMNS = [
  'path',
  'county',
  'town',
  'village',
  'sub',
  'facility',
  'person',
  'date_iso',
  'date_precision',
  'date_key',
  'phase',
  'subject',
  'category',
  'caption',
  'credit',
  'is_publishable',
  'why',
  'questions',
] as const satisfies (keyof DescriptionRow)[];

/** What is known of each photo, decisions laid over; also the index that search reads. */
export function createDescriptionTable(db: Database) {
  const searchWords = createSearchWords();
  const asks = createAskWriter(db);
  const wordings = createPhotoWordings(db);
  const upsert = db.prepare<DescriptionRow>(
    `INSERT INTO description (photo_id, ${COLUMNS.join(', ')})
    VALUES (@photo_id, ${COLUMNS.map((column) => `@${column}`).join(', ')})
    ON CONFLICT (photo_id) DO UPDATE
    SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
  const selectRow = db.prepare<[number], DescriptionRow>(
    'SELECT * FROM description WHERE photo_id = ?',
  );
  const isSearchable = db
    .prepare<[number], number>('SELECT rowid FROM photo_search WHERE rowid = ?')
    .pluck();
  const removeWords = db.prepare<[number]>('DELETE FROM photo_search WHERE rowid = ?');
  const insertWords = db.prepare<[number, string]>(
    'INSERT INTO photo_search (rowid, words) VALUES (?, ?)',
  );
  const select = db.prepare<[number], CardRow>(
    `SELECT ${CARD_COLUMNS}
    FROM description
    JOIN photo ON photo.id = description.photo_id
    WHERE description.photo_id = +?`,
  );
  const remove = db.prepare<[number]>('DELETE FROM description WHERE photo_id = ?');
  const removePairs = db.prepare<{ id: number }>(
    'DELETE FROM pair WHERE before_id = @id OR after_id = @id',
  );
  const count = db
    .prepare<[], number>('SELECT coalesce(sum(photos), 0) FROM village_count')
    .pluck();
  const asked = db.prepare<[], DescriptionRow>(
    'SELECT * FROM description WHERE questions IS NOT NULL ORDER BY photo_id',
  );
  // The folder of the described original, not those of its copies elsewhere. For the + see
  // [Note: Bound values].
  const besides = db.prepare<{ id: number }, DescriptionRow>(
    `SELECT description.*
    FROM original AS own
    JOIN folder ON folder.id = own.folder_id
    JOIN description AS described ON described.photo_id = +@id
      AND described.path = CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || own.name
    JOIN original ON original.folder_id = own.folder_id
    JOIN description ON description.photo_id = original.photo_id
    WHERE own.photo_id IN (
      SELECT +@id UNION ALL SELECT copy_id FROM copy WHERE best_id = +@id AND decision <> 'ask')
    GROUP BY description.photo_id
    ORDER BY description.photo_id`,
  );
  const position = `photo.metadata ->> '$.latitude' AS latitude,
    photo.metadata ->> '$.longitude' AS longitude`;
  const hasPosition = 'latitude IS NOT NULL AND longitude IS NOT NULL';
  const isLent = `why ->> '$.village.source' IS 'neighbour'`;
  const anchors = db.prepare<[], Anchor>(
    `SELECT town, village, ${position}
    FROM description
    JOIN photo ON photo.id = description.photo_id
    WHERE village IS NOT NULL AND NOT ${isLent} AND ${hasPosition}`,
  );
  const openPositions = db.prepare<[], OpenPhoto>(
    `SELECT photo_id AS id, path, ${position}
    FROM description
    JOIN photo ON photo.id = description.photo_id
    WHERE (village IS NULL OR ${isLent}) AND ${hasPosition}`,
  );
  // The clock is believed where the description took its day from it.
  const surroundings = `description.photo_id, description.path, town, village,
    CASE substr(photo.metadata ->> '$.takenAt', 1, 10) WHEN date_iso
      THEN photo.metadata ->> '$.takenAt' END AS taken_at,
    concat_ws(' ', photo.metadata ->> '$.make', photo.metadata ->> '$.model') AS camera,
    (SELECT json_group_array(DISTINCT folder_id) FROM original
    WHERE original.photo_id = photo.id) AS folders`;
  const unplaced = db.prepare<[], SurroundingsRow>(
    `SELECT ${surroundings}
    FROM description INDEXED BY description_by_village
    CROSS JOIN photo ON photo.id = description.photo_id
    WHERE village IS NULL AND is_publishable = 1`,
  );
  const placed = db.prepare<[], SurroundingsRow>(
    `SELECT ${surroundings}
    FROM description
    JOIN photo ON photo.id = description.photo_id
    WHERE village IS NOT NULL AND NOT ${isLent}`,
  );
  const touched = new Map<string, VillageKey>();
  const touchedAlone = new Set<PhotoId>();
  const touch = ({ photo_id: id, town, village, sub, person }: DescriptionRow): void => {
    if (village === null && sub === null && person === null) touchedAlone.add(id);
    else touched.set(`${town ?? ''}/${village ?? ''}`, { town, village });
  };

  return {
    /** Writes only what differs: describing again mostly finds what was known. */
    put: (id: PhotoId, path: string, description: Description): void => {
      const row = toDescriptionRow(id, path, description);
      const known = selectRow.get(id);
      asks.put(id, asksOf(path, description));
      wordings.change(id, known ?? null, row);
      if (known === undefined || !isSame(known, row, COLUMNS)) {
        upsert.run(row);
        if (known !== undefined) touch(known);
        touch(row);
      }
      if (known !== undefined) {
        if (isSame(known, row, WORD_COLUMNS) && isSearchable.get(id) !== undefined) return;
        removeWords.run(id);
      }
      const names = [row.town, row.village, row.sub, row.person].filter((name) => name !== null);
      const texts = [...names, row.facility ?? '', row.caption ?? '', path];
      insertWords.run(id, searchWords(texts, names));
    },
    remove: (id: PhotoId): void => {
      const known = selectRow.get(id);
      if (known === undefined) return;
      touch(known);
      // While it is described, as pairs are counted by its village.
      removePairs.run({ id });
      asks.remove(id);
      wordings.change(id, known, null);
      remove.run(id);
      removeWords.run(id);
    },
    card: (id: PhotoId): PhotoCard | null => {
      const row = select.get(id);
      return row === undefined ? null : toCard(row);
    },
    /** Cards in the order asked for; photos that are no longer shown are left out. */
    cards: (ids: readonly PhotoId[]): PhotoCard[] =>
      ids
        .map((id) => select.get(id))
        .filter((row) => row !== undefined)
        .map(toCard),
    get: (id: PhotoId): Description | null => {
      const row = selectRow.get(id);
      return row === undefined ? null : toDescription(row);
    },
    /** Photos that have something to ask. */
    withQuestions: (): { id: PhotoId; description: Description }[] => asked.all().map(toDescribed),
    /** Photos in the folder that a photo is shown from, itself among them. */
    besides: (id: PhotoId): { id: PhotoId; description: Description }[] =>
      besides.all({ id }).map(toDescribed),
    /** How many photos are shown. */
    count: (): number => count.get() ?? 0,
    ...createPhotoPages(db),
    ...createPairingPhotos(db),
    /** Positions of photos whose village is known by words or a person. */
    anchors: (): IterableIterator<Anchor> => anchors.iterate(),
    /** Photos that have a position and no village, or one that a neighbour lent. */
    openPositions: (): OpenPhoto[] => openPositions.all(),
    /** Publishable photos whose village is not known, with what is around them. */
    unplaced: (): UnplacedPhoto[] => unplaced.all().map(toUnplaced),
    /** What is around each photo whose village is known by words or a person, one row at a time. */
    *placed(): Generator<ShotSurroundings, void, undefined> {
      for (const row of placed.iterate()) yield toSurroundings(row);
    },
    /** Counts a photo among the touched ones, though it is described as before. */
    touch: (id: PhotoId): void => {
      const row = selectRow.get(id);
      if (row !== undefined) touch(row);
    },
    /** Villages that photos were described into or out of since this was last forgotten. */
    touched: (): VillageKey[] => [...touched.values()],
    /** Photos likewise that are in no scene, so that nothing but a person's word can pair them. */
    touchedAlone: (): PhotoId[] => [...touchedAlone],
    forgetTouched: (): void => {
      touched.clear();
      touchedAlone.clear();
    },
  };
}

function toDescribed(row: DescriptionRow): { id: PhotoId; description: Description } {
  return { id: row.photo_id, description: toDescription(row) };
}

function isSame(
  known: DescriptionRow,
  row: DescriptionRow,
  columns: readonly (keyof DescriptionRow)[],
): boolean {
  return columns.every((column) => known[column] === row[column]);
}
