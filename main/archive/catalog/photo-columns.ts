// What the wall is filtered by, of all photos, in memory: a column a fact, so that every choice of every condition is
// counted in one pass over a few MB. Read when first asked for; then only what changed is read anew.
import type { Database } from 'better-sqlite3';
import { ALL_PHASES } from '../../../shared/phase.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { CATEGORIES, SUBJECTS } from '../../../shared/subject.ts';
import { createNameColumn, type NameColumn } from './name-column.ts';

/** What is true of a photo, as bits. */
export const FLAGS = {
  shown: 1,
  paired: 2,
  confirmed: 4,
  asked: 8,
  noVillage: 16,
  noDate: 32,
  noCaption: 64,
  noOriginal: 128,
} as const;

/** Facts of all photos, each array by photo id; what is not shown has no flags. */
export interface PhotoColumns {
  /** Ids are below. */
  size: number;
  flags: Uint8Array;
  /** Places in {@link ALL_PHASES}, CATEGORIES and SUBJECTS. */
  phase: Uint8Array;
  category: Uint8Array;
  subject: Uint8Array;
  /** First day of the date as a number, 20160314; 99990000 if there is none. */
  day: Uint32Array;
  /** Town and village with a NUL between, empty where not known. */
  place: NameColumn;
  person: NameColumn;
  /** As printed. */
  credit: NameColumn;
  camera: NameColumn;
}

type FactRow = [
  id: number,
  phase: string,
  category: string,
  subject: string,
  day: number,
  hasDate: number,
  town: string | null,
  village: string | null,
  person: string | null,
  credit: string | null,
];

const NO_DAY = 99_990_000;
const START_SIZE = 1024;

/**
 * Temporary triggers note which photos change; they live as long as the connection. Not INSERT OR IGNORE: what the
 * statement outside does on a conflict would count instead.
 */
const NOTE_CHANGES = `
  CREATE TEMP TABLE photo_changed (photo_id INTEGER PRIMARY KEY) STRICT;
  ${noted('description', ['photo_id'])}
  ${noted('pair', ['before_id', 'after_id'])}
  ${noted('ask', ['photo_id'])}
  ${noted('copy', ['copy_id'])}
  ${noted('original', ['photo_id'])}
  ${noted('photo', ['id'])}`;

function noted(table: string, columns: readonly string[]): string {
  const note = (row: 'NEW' | 'OLD'): string =>
    columns
      .map(
        (column) => `INSERT INTO photo_changed SELECT ${row}.${column}
          WHERE NOT EXISTS (SELECT 1 FROM photo_changed WHERE photo_id = ${row}.${column});`,
      )
      .join(' ');
  return `
  CREATE TEMP TRIGGER ${table}_added_noted AFTER INSERT ON main.${table} BEGIN ${note('NEW')} END;
  CREATE TEMP TRIGGER ${table}_changed_noted AFTER UPDATE ON main.${table}
  BEGIN ${note('OLD')} ${note('NEW')} END;
  CREATE TEMP TRIGGER ${table}_removed_noted AFTER DELETE ON main.${table} BEGIN ${note('OLD')} END;`;
}

/** The queries that fill the columns: of all photos, or of those noted as changed. */
function queriesOf(among: (column: string) => string, walk: string) {
  const ids = (flag: number, sql: string) => ({ flag, sql });
  return {
    facts: `SELECT photo_id, phase, category, subject,
        CAST(substr(replace(date_key, '-', '') || '0000', 1, 8) AS INTEGER), date_iso IS NOT NULL,
        town, village, person, credit
      FROM description ${walk}
      WHERE TRUE ${among('photo_id')}`,
    cameras: `SELECT id, camera FROM photo WHERE camera IS NOT NULL ${among('id')}`,
    flags: [
      ...(['before_id', 'after_id'] as const).flatMap((side) => [
        ids(FLAGS.paired, `SELECT ${side} FROM pair WHERE decision <> 'rejected' ${among(side)}`),
        ids(
          FLAGS.confirmed,
          `SELECT ${side} FROM pair WHERE decision = 'confirmed' ${among(side)}`,
        ),
        ids(FLAGS.asked, `SELECT ${side} FROM pair WHERE decision = 'ask' ${among(side)}`),
      ]),
      ids(FLAGS.asked, `SELECT photo_id FROM ask WHERE TRUE ${among('photo_id')}`),
      ids(FLAGS.asked, `SELECT copy_id FROM copy WHERE decision = 'ask' ${among('copy_id')}`),
      ids(
        FLAGS.noCaption,
        `SELECT photo_id FROM description WHERE caption IS NULL ${among('photo_id')}`,
      ),
      ids(
        FLAGS.noOriginal,
        `SELECT photo_id FROM original AS gone
        WHERE is_missing = 1 ${among('photo_id')}
          AND NOT EXISTS (
            SELECT 1 FROM original WHERE original.photo_id = gone.photo_id AND is_missing = 0)`,
      ),
    ],
  };
}

const ALL = queriesOf(() => '', 'INDEXED BY description_by_date');
const CHANGED = queriesOf(
  (column) => `AND ${column} IN (SELECT photo_id FROM temp.photo_changed)`,
  '',
);

/** Gives a function that gives the columns as they are now; they are its own and must not be kept. */
export function createPhotoColumns(db: Database): () => PhotoColumns {
  let known: PhotoColumns | undefined;
  return () => {
    if (known === undefined) {
      db.exec(NOTE_CHANGES);
      known = emptyColumns();
      read(db, known, ALL);
      return known;
    }
    const changed = db.prepare<[], number>('SELECT photo_id FROM temp.photo_changed').pluck().all();
    if (changed.length > 0) {
      for (const id of changed) clear(known, id);
      read(db, known, CHANGED);
      db.exec('DELETE FROM temp.photo_changed');
    }
    return known;
  };
}

function emptyColumns(): PhotoColumns {
  return {
    size: START_SIZE,
    flags: new Uint8Array(START_SIZE),
    phase: new Uint8Array(START_SIZE),
    category: new Uint8Array(START_SIZE),
    subject: new Uint8Array(START_SIZE),
    day: new Uint32Array(START_SIZE),
    place: createNameColumn(START_SIZE),
    person: createNameColumn(START_SIZE),
    credit: createNameColumn(START_SIZE),
    camera: createNameColumn(START_SIZE),
  };
}

function read(db: Database, columns: PhotoColumns, queries: ReturnType<typeof queriesOf>): void {
  const facts = db.prepare(queries.facts).raw().all() as FactRow[];
  const largest = facts.reduce((most, [id]) => Math.max(most, id), 0);
  if (largest >= columns.size) grow(columns, largest + 1);
  for (const [id, phase, category, subject, day, hasDate, town, village, person, credit] of facts) {
    columns.flags[id] =
      FLAGS.shown | (hasDate ? 0 : FLAGS.noDate) | (village === null ? FLAGS.noVillage : 0);
    columns.phase[id] = PHASE_CODES.get(phase) ?? 0;
    columns.category[id] = CATEGORY_CODES.get(category) ?? 0;
    columns.subject[id] = SUBJECT_CODES.get(subject) ?? 0;
    columns.day[id] = day;
    columns.place.set(id, `${town ?? ''}\0${village ?? ''}`);
    if (person !== null) columns.person.set(id, person);
    if (credit !== null) columns.credit.set(id, credit);
  }
  const isShown = (id: PhotoId): boolean => (columns.flags[id] ?? 0) !== 0;
  for (const [id, camera] of db.prepare(queries.cameras).raw().all() as [number, string][]) {
    if (isShown(id)) columns.camera.set(id, camera);
  }
  for (const { flag, sql } of queries.flags) {
    for (const id of db.prepare<[], number>(sql).pluck().all()) {
      if (isShown(id)) columns.flags[id] = (columns.flags[id] ?? 0) | flag;
    }
  }
}

function clear(columns: PhotoColumns, id: PhotoId): void {
  if (id >= columns.size) return;
  columns.flags[id] = 0;
  columns.day[id] = NO_DAY;
  for (const names of nameColumns(columns)) names.clear(id);
}

/** Makes room for ids below `size`, and for as many again. */
function grow(columns: PhotoColumns, size: number): void {
  columns.size = size * 2;
  const longer = <Values extends Uint8Array | Uint32Array>(
    values: Values,
    empty: Values,
  ): Values => {
    empty.set(values);
    return empty;
  };
  for (const name of ['flags', 'phase', 'category', 'subject'] as const) {
    columns[name] = longer(columns[name], new Uint8Array(columns.size));
  }
  columns.day = longer(columns.day, new Uint32Array(columns.size));
  for (const names of nameColumns(columns)) names.grow(columns.size);
}

function nameColumns({ place, person, credit, camera }: PhotoColumns): readonly NameColumn[] {
  return [place, person, credit, camera];
}

const codesOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, code) => [value, code]));
const PHASE_CODES = codesOf(ALL_PHASES);
const CATEGORY_CODES = codesOf(CATEGORIES);
const SUBJECT_CODES = codesOf(SUBJECTS);
