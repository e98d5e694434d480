// What pages ask for is found by an index in the order it is shown, however large the archive is.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createDecisionTable } from '../../../main/archive/catalog/decisions.ts';
import { createDescriptionTable } from '../../../main/archive/catalog/descriptions.ts';
import { type ActQuery, createJournalPages } from '../../../main/archive/catalog/journal-pages.ts';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { createOriginalTable } from '../../../main/archive/catalog/originals.ts';
import { createPairLists } from '../../../main/archive/catalog/pair-lists.ts';
import { createPairTable } from '../../../main/archive/catalog/pairs.ts';
import { createProjectPairs } from '../../../main/archive/catalog/project-pairs.ts';
import { createShotTable } from '../../../main/archive/catalog/shots.ts';
import { createSlotPhotoTable } from '../../../main/archive/catalog/slot-photos.ts';
import { createPhotoColumns } from '../../../main/archive/catalog/photo-columns.ts';
import { createReviewTable } from '../../../main/archive/catalog/review.ts';
import { createVillageTable } from '../../../main/archive/catalog/villages.ts';
import { createWorkTable } from '../../../main/archive/catalog/work.ts';
import type { PhotoQuery } from '../../../shared/browse.ts';
import { REVIEW_KINDS } from '../../../shared/review.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

/** Tables with a row or more for every photo, and the index that knows all words. */
const LARGE =
  /^SCAN (?:description|a|b|photo|original|pair|photo_search)\b(?! VIRTUAL TABLE INDEX \d+:M)/;

/** Plans of every query, or of those meant, that `ask` sends to a migrated catalog. */
async function plansOf(
  ask: (db: Database.Database) => void,
  meant = /^(?:SELECT|WITH)/,
): Promise<string[]> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  openCatalog(path).close();
  const asked: string[] = [];
  const db = new Database(path, { verbose: (sql) => asked.push(String(sql)) });
  try {
    ask(db);
    return asked
      .filter((sql) => meant.test(sql))
      .flatMap((sql) =>
        (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(
          ({ detail }) => detail,
        ),
      );
  } finally {
    db.close();
  }
}

const PLACES: PhotoQuery[] = [
  {},
  { town: '海子沟乡' },
  { town: '海子沟乡', village: '黑沟村' },
  { town: '海子沟乡', village: null },
  { town: null, village: null },
  { village: '黑沟村' },
];

test.each([...PLACES, ...PLACES.map((place) => ({ ...place, phase: 'after' as const }))])(
  'a page of %j is read in order from one index',
  async (query) => {
    const page = { after: '2016-05-01|7', limit: 200 };
    const plans = await plansOf((db) => createDescriptionTable(db).page(query, page));
    expect(plans.length).toBeGreaterThan(2);
    expect(plans.filter((plan) => LARGE.test(plan) || plan.includes('TEMP B-TREE'))).toEqual([]);
  },
);

test('a search reads only what has the words, and sorts no more than a few finds', async () => {
  const plans = await plansOf((db) =>
    createDescriptionTable(db).page({ text: '黑沟', phase: 'after' }, { limit: 200 }),
  );
  expect(plans.filter((plan) => LARGE.test(plan))).toEqual([]);
});

test('of the columns that choices are counted in, only photos that changed are read again', async () => {
  const plans = await plansOf((db) => {
    const columns = createPhotoColumns(db);
    columns();
    db.exec('INSERT INTO temp.photo_changed VALUES (7)');
    columns();
  }, /^SELECT [^]*\bIN \(SELECT photo_id FROM temp\.photo_changed\)/);
  expect(plans.length).toBeGreaterThan(10);
  expect(
    plans.filter((plan) => LARGE.test(plan) || /^SCAN (?:ask|copy|gone)\b/.test(plan)),
  ).toEqual([]);
});

test('villages, their heads and the counts of the archive look at no photo', async () => {
  const plans = await plansOf((db) => {
    createVillageTable(db).towns();
    createVillageTable(db).overview('海子沟乡', '黑沟村');
    createDescriptionTable(db).count();
    createPairTable(db).counts();
    createOriginalTable(db).count();
  });
  expect(plans.length).toBeGreaterThan(5);
  expect(plans.filter((plan) => /\b(?:description|photo|original|pair)\b/.test(plan))).toEqual([]);
});

test('all pairs are listed from one index, in its order, and the map of work from counts', async () => {
  const plans = await plansOf((db) => {
    const lists = createPairLists(db);
    lists.order({});
    lists.first({}, 6);
    lists.scene('海子沟乡黑沟村');
    createWorkTable(db).villages(null);
    createWorkTable(db).villages('housing');
    createWorkTable(db).categories();
    createWorkTable(db).placelessCount();
  });
  const pairs = plans.filter((plan) => /\bpair\b/.test(plan));
  expect(pairs.length).toBeGreaterThan(4);
  expect(pairs.filter((plan) => !plan.startsWith('SEARCH pair USING COVERING INDEX'))).toEqual([]);
  expect(plans.filter((plan) => LARGE.test(plan))).toEqual([]);
});

test('pairs of a place are found from its photos, those that wait for a look from their marks', async () => {
  const plans = await plansOf((db) => {
    const lists = createPairLists(db);
    lists.order({ town: '海子沟乡', village: '黑沟村' });
    lists.counts({ village: '黑沟村' });
    lists.order({ town: '海子沟乡' });
    lists.order({ show: 'second' });
  });
  expect(plans.length).toBeGreaterThan(8);
  expect(plans.filter((plan) => LARGE.test(plan))).toEqual([]);
});

test('pairs of a village are found from its photos', async () => {
  const plans = await plansOf((db) => {
    createPairTable(db).list({ town: '海子沟乡', village: '黑沟村' });
    createPairTable(db).list({ town: '海子沟乡', village: null });
    createDescriptionTable(db).pairingPhotosAt({ town: '海子沟乡', village: '黑沟村' });
    createDecisionTable(db).pairsAt({ town: '海子沟乡', village: '黑沟村' });
  });
  expect(plans.length).toBeGreaterThan(5);
  expect(plans.filter((plan) => LARGE.test(plan))).toEqual([]);
});

test('shots of a village are found from its befores and afters', async () => {
  const plans = await plansOf((db) =>
    createShotTable(db).photosAt({ town: '海子沟乡', village: '黑沟村' }),
  );
  expect(plans[0]).toMatch(/^SEARCH description USING INDEX description_by_place \(town=\? AND/);
  expect(plans.filter((plan) => LARGE.test(plan))).toEqual([]);
});

test('the review queue is grouped and counted from indexes of what is asked alone', async () => {
  const plans = await plansOf((db) => {
    const review = createReviewTable(db);
    for (const kind of REVIEW_KINDS) review.groups(kind, null, 12);
    review.counts();
    review.pairsOf('黑沟村/马贵元', 60);
    review.copiesOf(7, 60);
  });
  const reads = plans.filter((plan) => /^(?:SCAN|SEARCH) (?:ask|pair|copy)\b/.test(plan));
  expect(reads.length).toBeGreaterThan(10);
  expect(
    reads.filter((plan) => !/INDEX (?:ask_by_group|pair_in_order|copy_asked)/.test(plan)),
  ).toEqual([]);
  expect(plans.filter((plan) => LARGE.test(plan))).toEqual([]);
});

test('the history of a photo’s fact is found by the photo, however long the journal is', async () => {
  const plans = await plansOf((db) =>
    createDecisionTable(db).stepsOn({ kind: 'fact', field: 'village' }, ['a', 'b'], 100),
  );
  expect(plans.filter((plan) => /\bstep\b/.test(plan))).toEqual([
    'SEARCH step USING INDEX step_by_subject (kind=? AND subject=? AND field=?)',
  ]);
});

test('photos for captions are found without a look at every photo', async () => {
  const view = { phase: 'after' as const, subject: 'road' as const };
  const plans = await plansOf((db) => {
    const photos = createSlotPhotoTable(db);
    photos.worded('机修梯田');
    photos.inVillage('黑沟', view);
    photos.ofPerson('马贵元', view, 'anywhere');
    photos.ofPerson('马贵元', view, 'unplaced');
    photos.showing('after', 'road');
    photos.ofIds([1, 2]);
    photos.pairsBetween([1], [2]);
  });
  expect(plans.filter((plan) => LARGE.test(plan) || plan.includes('TEMP B-TREE'))).toEqual([]);
  for (const index of ['village', 'person', 'subject']) {
    expect(plans.join('\n')).toContain(`INDEX description_by_${index}`);
  }
});

test('the pairs of a project are found among the certain ones', async () => {
  const plans = await plansOf((db) => createProjectPairs(db).ofProject('housing'));
  expect(plans[0]).toBe('SEARCH pair USING COVERING INDEX pair_in_order (decision=?)');
  expect(plans.filter((plan) => LARGE.test(plan) || plan.includes('TEMP B-TREE'))).toEqual([]);
});

describe('the journal', () => {
  const pagesOf = (query: ActQuery): Promise<string[]> =>
    plansOf(
      (db) => createJournalPages(db).acts(query, { before: 150_000, limit: 50 }),
      /^SELECT [^]*\bFROM step INDEXED BY act_/,
    );

  test.each<[ActQuery, string]>([
    [{}, 'act_by_id'],
    [{ kind: 'pair' }, 'act_by_kind'],
    [{ who: '马玉兰' }, 'act_by_who'],
    [{ kind: 'pair', who: '马玉兰' }, 'act_by_kind_and_who'],
  ])('%j is paged in order from one index', async (query, index) => {
    const plans = await pagesOf(query);
    expect(
      plans.filter((plan) => plan.includes(`SEARCH step USING INDEX ${index} (`)),
    ).toHaveLength(1);
    expect(plans.filter((plan) => /SCAN step|TEMP B-TREE/.test(plan))).toEqual([]);
  });

  test('days are bounds of ids, from an index that holds both', async () => {
    const plans = await pagesOf({
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-12-01T00:00:00.000Z',
    });
    expect(plans.filter((plan) => plan.includes('COVERING INDEX act_by_time'))).toHaveLength(1);
    expect(plans.filter((plan) => /SCAN step|TEMP B-TREE/.test(plan))).toEqual([]);
  });

  test('what concerns a photo, what an act holds and who there is are looked up', async () => {
    const plans = await plansOf((db) => {
      const journal = createJournalPages(db);
      journal.acts({ contents: ['a'] }, { limit: 50 });
      journal.acts({ words: '黑沟' }, { limit: 50 });
      journal.steps(1, { after: 0, limit: 50 });
      journal.people();
      createDecisionTable(db).undo({ at: '2026-11-29T00:00:00.000Z', who: '' });
      createDecisionTable(db).redo({ at: '2026-11-29T00:00:00.000Z', who: '' });
    });
    expect(plans.length).toBeGreaterThan(10);
    expect(
      plans.filter((plan) =>
        /^SCAN (?:step|one|taking)\b(?! USING (?:COVERING )?INDEX (?:act_by|step_undone))/.test(
          plan,
        ),
      ),
    ).toEqual([]);
  });
});
