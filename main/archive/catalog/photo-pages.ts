// Photos page by page. The index of each way to browse is named, so that no page is ever sorted or
// found by looking through the whole archive; totals come from the counts that triggers keep.
import type { Database, Statement } from 'better-sqlite3';
import type { Grouping, PhotoOutline, PhotoPage, PhotoQuery } from '../../../shared/browse.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { CARD_COLUMNS, type CardRow, toCard } from './description-rows.ts';
import { type OutlineRow, OUTLINE_COLUMNS, toOutline } from './outline-groups.ts';
import { createNameSpellings } from './name-spellings.ts';
import { createPhotoColumns } from './photo-columns.ts';
import { IS_FOUND, type Params, readQuery, type Search } from './photo-conditions.ts';
import { searchQuery } from './search-words.ts';

/**
 * Up to here a search is asked once and what it found is sorted. Beyond, all photos are walked by date and
 * each is tested: that costs the photos divided by the finds.
 */
const FEW_FINDS = 10_000;

/** No bound on what is looked up. */
const ALL = -1;

export function createPhotoPages(db: Database) {
  const statements = new Map<string, Statement<Params>>();
  const prepared = (sql: string): Statement<Params> => {
    const known = statements.get(sql) ?? db.prepare<Params>(sql);
    statements.set(sql, known);
    return known;
  };
  const columns = createPhotoColumns(db);
  const spelled = createNameSpellings(columns);
  const firstFinds = db
    .prepare<Params, number>(
      'SELECT rowid FROM photo_search WHERE photo_search MATCH @words LIMIT @limit',
    )
    .pluck();
  const count = (sql: string, params: Params): number =>
    (prepared(sql).pluck().get(params) as number | null) ?? 0;

  /** Where the photos of a query come from, and how many they are. */
  const source = ({ index, conditions, counted, params }: Search, words?: string): Source => {
    const tests = ['TRUE', ...conditions].join(' AND ');
    const walk = `description INDEXED BY ${index}`;
    if (words === undefined) {
      return { from: walk, isSorted: true, tests, params, total: () => count(counted, params) };
    }
    const finds = firstFinds.all({ words, limit: FEW_FINDS + 1 });
    if (finds.length > FEW_FINDS) {
      // Where nothing else is asked, the words alone say how many there are.
      const join =
        conditions.length === 0
          ? ''
          : 'CROSS JOIN description ON description.photo_id = photo_search.rowid';
      const sql = `SELECT count(*) FROM photo_search ${join}
        WHERE photo_search MATCH @words AND ${tests}`;
      const found = { ...params, words };
      return {
        from: walk,
        isSorted: true,
        tests: `${tests} AND ${IS_FOUND}`,
        params: found,
        total: () => count(sql, found),
      };
    }
    const from = `json_each(@finds) AS find
      CROSS JOIN description ON description.photo_id = find.value`;
    const found = { ...params, finds: JSON.stringify(finds) };
    const total = (): number =>
      conditions.length === 0
        ? finds.length
        : count(`SELECT count(*) FROM ${from} WHERE ${tests}`, found);
    return { from, isSorted: false, tests, params: found, total };
  };

  return {
    /** What every photo is filtered by, as it is now; not to be kept or changed. */
    columns,
    /** Photos that have the words, in no order, at most `limit` of them. */
    found: (text: string, limit = ALL): PhotoId[] => {
      const words = searchQuery(text, spelled);
      return words === null ? [] : firstFinds.all({ words, limit });
    },
    /** Oldest first, undated last; the keyset is date and id. */
    page: (query: PhotoQuery, page: { after?: string | undefined; limit: number }): PhotoPage => {
      const search = readQuery(query, spelled);
      if (search.words === null) return { photos: [], next: null, total: 0 };
      const { from, isSorted, tests, params, total } = source(search, search.words);
      const [key = '', id = '0'] = page.after?.split('|') ?? [];
      const order = `WHERE (date_key, photo_id) > (+@key, +@id) AND ${tests}
        ORDER BY date_key, photo_id
        LIMIT +@limit`;
      // Finds have to be sorted: by their keys alone, as most of them are not on the page.
      const onPage = isSorted
        ? from
        : `(SELECT photo_id AS id FROM ${from} ${order}) AS find
          CROSS JOIN description ON description.photo_id = find.id`;
      const rows = prepared(
        `SELECT ${CARD_COLUMNS}
        FROM ${onPage}
        CROSS JOIN photo ON photo.id = description.photo_id
        ${isSorted ? order : 'ORDER BY date_key, photo_id'}`,
      ).all({ ...params, key, id: Number(id), limit: page.limit }) as CardRow[];
      const last = rows.length === page.limit ? rows.at(-1) : undefined;
      return {
        photos: rows.map(toCard),
        next: last === undefined ? null : `${last.date_key}|${last.photo_id}`,
        total: total(),
      };
    },
    /** Every photo that matches, in the order of the wall. */
    outline: (query: PhotoQuery, grouping: Grouping): PhotoOutline => {
      const search = readQuery(query, spelled);
      if (search.words === null) return { ids: [], groups: [] };
      const { from, isSorted, tests, params } = source(search, search.words);
      const rows = prepared(
        `SELECT ${OUTLINE_COLUMNS[grouping]} FROM ${from} WHERE ${tests}
        ${isSorted ? '' : 'ORDER BY date_key, photo_id'}`,
      )
        .raw()
        .all(params) as OutlineRow[];
      return toOutline(rows, grouping);
    },
    /** Ids in path order, for a walk over everything that matches. */
    idsByPath: (query: PhotoQuery): PhotoId[] => {
      const { conditions, words, params } = readQuery(query, spelled);
      if (words === null) return [];
      const tests = ['TRUE', ...conditions, ...(words === undefined ? [] : [IS_FOUND])];
      return prepared(
        `SELECT photo_id FROM description WHERE ${tests.join(' AND ')} ORDER BY path, photo_id`,
      )
        .pluck()
        .all(words === undefined ? params : { ...params, words }) as PhotoId[];
    },
  };
}

interface Source {
  from: string;
  /** True if it gives photos in the order of pages. */
  isSorted: boolean;
  tests: string;
  params: Params;
  total: () => number;
}
