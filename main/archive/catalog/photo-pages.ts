// Photos page by page. The index of each way to browse is named, so that no page is ever sorted or
// found by looking through the whole archive; totals come from the counts that triggers keep.
import type { Database, Statement } from 'better-sqlite3';
import type { PhotoPage, PhotoQuery } from '../../../shared/browse.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { CARD_COLUMNS, type CardRow, toCard } from './description-rows.ts';
import { searchQuery } from './search-words.ts';

/**
 * Up to here it is faster to sort what a search found than to walk all photos by date and test each:
 * sorting costs the finds, walking a page costs the photos divided by the finds.
 */
const FEW_FINDS = 4000;

type Params = Record<string, string | number | null>;

/** What a query asks for, as SQL: how to walk, what to test, what to bind. */
interface Search {
  index: string;
  conditions: string[];
  /** Conditions on the counts instead of the photos; the phase chooses a column. */
  counted: string;
  words: string | null | undefined;
  params: Params;
}

export function createPhotoPages(db: Database) {
  const statements = new Map<string, Statement<Params>>();
  const prepared = (sql: string): Statement<Params> => {
    const known = statements.get(sql) ?? db.prepare<Params>(sql);
    statements.set(sql, known);
    return known;
  };
  const total = (search: Search, where: string): number => {
    const sql =
      search.words === undefined ? search.counted : `SELECT count(*) ${foundBySearch(where)}`;
    return (prepared(sql).pluck().get(search.params) as number | null) ?? 0;
  };

  return {
    /** Oldest first, undated last; the keyset is date and id. */
    page: (query: PhotoQuery, page: { after?: string | undefined; limit: number }): PhotoPage => {
      const search = readQuery(query);
      if (search.words === null) return { photos: [], next: null, total: 0 };
      const where = search.conditions.map((condition) => `AND ${condition}`).join(' ');
      const found = total(search, where);
      const [key = '', id = '0'] = page.after?.split('|') ?? [];
      const rows = prepared(pageSql(search, where, found)).all({
        ...search.params,
        key,
        id: Number(id),
        limit: page.limit,
      }) as CardRow[];
      const last = rows.length === page.limit ? rows.at(-1) : undefined;
      return {
        photos: rows.map(toCard),
        next: last === undefined ? null : `${last.date_key}|${last.photo_id}`,
        total: found,
      };
    },
    /** Ids in path order, for a walk over everything that matches. */
    idsByPath: (query: PhotoQuery): PhotoId[] => {
      const { conditions, words, params } = readQuery(query);
      if (words === null) return [];
      const tests = [...conditions, ...(words === undefined ? [] : [IS_FOUND])];
      const where = tests.length > 0 ? `WHERE ${tests.join(' AND ')}` : '';
      return prepared(`SELECT photo_id FROM description ${where} ORDER BY path, photo_id`)
        .pluck()
        .all(params) as PhotoId[];
    },
  };
}

const IS_FOUND =
  'description.photo_id IN (SELECT rowid FROM photo_search WHERE photo_search MATCH @words)';

function foundBySearch(where: string): string {
  return where === ''
    ? 'FROM photo_search WHERE photo_search MATCH @words'
    : `FROM photo_search
      CROSS JOIN description ON description.photo_id = photo_search.rowid
      WHERE photo_search MATCH @words ${where}`;
}

function pageSql({ index, words }: Search, where: string, found: number): string {
  const end = `AND (date_key, photo_id) > (@key, @id) ${where}
    ORDER BY date_key, photo_id
    LIMIT @limit`;
  return words !== undefined && found <= FEW_FINDS
    ? `SELECT ${CARD_COLUMNS}
      FROM photo_search
      CROSS JOIN description ON description.photo_id = photo_search.rowid
      CROSS JOIN photo ON photo.id = description.photo_id
      WHERE photo_search MATCH @words ${end}`
    : `SELECT ${CARD_COLUMNS}
      FROM description INDEXED BY ${index}
      CROSS JOIN photo ON photo.id = description.photo_id
      WHERE ${words === undefined ? 'TRUE' : IS_FOUND} ${end}`;
}

function readQuery({ town, village, phase, text }: PhotoQuery): Search {
  const conditions: string[] = [];
  const counted: string[] = [];
  const params: Params = {};
  if (town !== undefined) {
    conditions.push('description.town IS @town');
    counted.push(`town = ifnull(@town, '')`);
    params['town'] = town;
  }
  if (village !== undefined) {
    conditions.push('description.village IS @village');
    counted.push(`village = ifnull(@village, '')`);
    params['village'] = village;
  }
  if (phase !== undefined) {
    conditions.push('description.phase = @phase');
    params['phase'] = phase;
  }
  const isTyped = text !== undefined && text.trim() !== '';
  const words = isTyped ? searchQuery(text) : undefined;
  if (typeof words === 'string') params['words'] = words;
  const photos =
    phase === undefined
      ? 'photos'
      : phase === 'unknown'
        ? 'photos - before_photos - during_photos - after_photos'
        : `${phase}_photos`;
  return {
    index: indexFor({ town, village, phase }),
    conditions,
    counted: `SELECT sum(${photos}) FROM village_count WHERE ${['TRUE', ...counted].join(' AND ')}`,
    words,
    params,
  };
}

/** A place narrows more than a phase does. */
function indexFor({ town, village, phase }: PhotoQuery): string {
  if (town !== undefined && village !== undefined) return 'description_by_place';
  if (village !== undefined) return 'description_by_village';
  if (town !== undefined) return 'description_by_town';
  return phase === undefined ? 'description_by_date' : 'description_by_phase';
}
