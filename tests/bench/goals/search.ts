// Goal 6: a search for two characters among a million photos, against looking through all their texts.
import Database from 'better-sqlite3';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { bigCatalog } from '../corpus/big-catalog.ts';
import { compare, type Measure } from '../measurement.ts';
import { medianOfPairs } from '../tools/medians.ts';

const PHOTO_COUNT = 1_000_000;
const PAGE_SIZE = 60;
const LIMIT_BYTES = 400;
/** Two characters of many villages, each a search of its own. */
const WORD_COUNT = 12;

export const measureSearch: Measure = async (options) => {
  const path = await bigCatalog(PHOTO_COUNT, options);
  const catalog = openCatalog(path);
  const db = new Database(path, { readonly: true });
  try {
    const words = catalog.villages
      .towns()
      .flatMap(({ villages }) => villages.map(({ village }) => village?.slice(0, 2) ?? ''))
      .filter((word) => word.length === 2)
      .slice(0, WORD_COUNT);
    const peer = createScan(db);
    for (const word of words) {
      const { total } = catalog.descriptions.page({ text: word }, { limit: PAGE_SIZE });
      if (total !== peer(word)) throw new Error(`${word}: ${total} found, not ${peer(word)}`);
    }
    const each = (search: (word: string) => unknown): Promise<number> => {
      const startedAt = performance.now();
      for (const word of words) search(word);
      return Promise.resolve((performance.now() - startedAt) / words.length);
    };
    const figures = await medianOfPairs(
      () => each((text) => catalog.descriptions.page({ text }, { limit: PAGE_SIZE })),
      () => each(peer),
    );
    return [
      compare({
        goal: '6',
        work: 'two characters at 1M, page and total',
        against: 'LIKE scan',
        ...figures,
        unit: 'ms',
        limit: 0.02,
      }),
      compare({
        goal: '6 size',
        work: 'search index a photo',
        against: 'figure to reach',
        ours: indexBytes(db) / PHOTO_COUNT,
        peer: LIMIT_BYTES,
        unit: 'bytes',
        limit: 1,
      }),
    ];
  } finally {
    catalog.close();
    db.close();
  }
};

/** The same texts in one narrow table, in memory: the least that a scan has to look through. */
function createScan(db: Database.Database): (word: string) => number {
  const texts = new Database(':memory:');
  texts.exec('CREATE TABLE words (photo_id INTEGER PRIMARY KEY, date_key TEXT, text TEXT)');
  const insert = texts.prepare('INSERT INTO words VALUES (?, ?, ?)');
  const rows = db
    .prepare<[], [number, string, string]>(
      `SELECT photo_id, date_key,
        concat_ws(' ', town, village, sub, person, facility, caption, path)
      FROM description`,
    )
    .raw();
  texts.transaction(() => {
    for (const row of rows.iterate()) insert.run(...row);
  })();
  const page = texts.prepare<[string, number]>(
    `SELECT photo_id, count(*) OVER () AS total
    FROM words
    WHERE text LIKE ?
    ORDER BY date_key, photo_id
    LIMIT ?`,
  );
  return (word) => {
    const [first] = page.all(`%${word}%`, PAGE_SIZE) as { total: number }[];
    return first?.total ?? 0;
  };
}

function indexBytes(db: Database.Database): number {
  return (
    db
      .prepare<[], number>(
        `SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'photo\\_search%' ESCAPE '\\'`,
      )
      .pluck()
      .get() ?? 0
  );
}
