import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import type { BatchEdit, FactEdit } from '../../../shared/batch/batch.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../../shared/fact.ts';
import type { JobEvent } from '../../../shared/events.ts';
import { type PhotoSpec, temporaryArchive } from '../../support/temporary-archive.ts';

/** Photos of two villages, some in pairs, some of no village, some without a date. */
const MANY: Record<string, PhotoSpec> = {
  '黄草沟村/马贵元(前)/1.jpg': { seed: 1, takenAt: '2014:03:14 22:30:00' },
  '黄草沟村/马贵元(后)/1.jpg': { seed: 2, takenAt: '2016:09:21 10:00:00' },
  '黄草沟村/冶生福(前)/1.jpg': { seed: 3, takenAt: '2014:03:14 23:59:00' },
  '黄草沟村/冶生福(后)/1.jpg': { seed: 4, takenAt: '2016:09:21 10:20:00' },
  '黄草沟村/道路(前)/2014-03-15.jpg': { seed: 5 },
  '黄草沟村/道路(后)/2016-10-01.jpg': { seed: 6 },
  '黑沟村/马贵元(前)/1.jpg': { seed: 7, takenAt: '2014:05:01 09:00:00' },
  '黑沟村/马贵元(后)/1.jpg': { seed: 8, takenAt: '2017:05:01 09:00:00' },
  '桌面/a.jpg': { seed: 9, takenAt: '2015:01:01 00:10:00' },
  '桌面/b.jpg': { seed: 10 },
};

test('a preview of random edits says what applying them does, and one undo takes all of it back', async () => {
  await using box = await temporaryArchive(MANY);
  await box.index();
  const { archive } = box;
  const random = randomFrom(20_161_128);
  for (let round = 0; round < 60; round += 1) {
    const ids = archive
      .photoOutline({}, 'none')
      .ids.filter(() => random() < 0.7)
      .concat(9999);
    const edit = randomEdit(random);
    const [before, pairsBefore] = [factsOf(archive), standingPairs(archive)];
    const preview = await last(archive.previewBatch(ids, edit));
    const examples = archive.batchExamples(ids, edit, { from: 0, limit: 100 });
    expect(factsOf(archive)).toEqual(before);

    const summary = await last(archive.applyBatch(ids, edit));
    const [after, pairsAfter] = [factsOf(archive), standingPairs(archive)];
    const counted = Object.fromEntries(preview.facts.map(({ fact, changed }) => [fact, changed]));
    expect({ round, edit, counted: withoutZeros(counted) }).toEqual({
      round,
      edit,
      counted: withoutZeros(differences(before, after)),
    });
    expect(summary.changedCount).toBe(preview.changedCount);
    expect(examples.examples).toHaveLength(preview.changedCount);
    for (const { photo, after: foretold } of examples.examples) {
      expect(foretold).toEqual(after.get(photo.id));
    }
    for (const { changed, same, kept, left } of preview.facts.filter(({ fact }) =>
      edit.edits.some((one) => one.fact === fact),
    )) {
      const refused = Object.values(left).reduce((sum, count) => sum + count, 0);
      expect(changed + same + kept + refused).toBe(preview.photoCount);
    }
    expect({ round, edit, pairs: preview.pairs }).toEqual({
      round,
      edit,
      pairs: pairDifferences(pairsBefore, pairsAfter),
    });

    // Every third edit stays, so that later ones meet what a person decided.
    if (summary.step === null || round % 3 === 0) continue;
    const undone = await archive.undoInParts();
    expect(undone.count).toBe(summary.step.count);
    expect(factsOf(archive)).toEqual(before);
    expect(standingPairs(archive)).toEqual(pairsBefore);
  }
});

test('what a person decided before is kept unless it is to be overwritten', async () => {
  await using box = await temporaryArchive(MANY);
  await box.index();
  const { archive } = box;
  const ids = ['黄草沟村/马贵元(前)/1.jpg', '黄草沟村/冶生福(前)/1.jpg'].map(
    (path) => archive.photoAt(path).id,
  );
  const [first = 0, second = 0] = ids;
  archive.decideFact(first, 'credit', '李成');
  const edits: FactEdit[] = [{ kind: 'set', fact: 'credit', value: '马国栋' }];
  const keeping = await last(archive.previewBatch(ids, { edits, decided: 'keep' }));
  expect(keeping.facts).toEqual([
    { fact: 'credit', changed: 1, same: 0, kept: 1, overwritten: 0, left: {} },
  ]);
  const overwriting = await last(archive.previewBatch(ids, { edits, decided: 'overwrite' }));
  expect(overwriting.facts).toEqual([
    { fact: 'credit', changed: 2, same: 0, kept: 0, overwritten: 1, left: {} },
  ]);
  await last(archive.applyBatch(ids, { edits, decided: 'keep' }));
  expect([first, second].map((id) => archive.photo(id).facts.credit)).toEqual(['李成', '马国栋']);
});

test('a village and its town are kept or changed together', async () => {
  await using box = await temporaryArchive(MANY);
  await box.index();
  const { archive } = box;
  const { id } = archive.photoAt('桌面/a.jpg');
  archive.decideFact(id, 'town', '李家山镇');
  const edits: FactEdit[] = [
    { kind: 'set', fact: 'town', value: '海子沟乡' },
    { kind: 'set', fact: 'village', value: '黑沟村' },
  ];
  await last(archive.applyBatch([id], { edits, decided: 'keep' }));
  expect(archive.photo(id).facts).toMatchObject({ town: '李家山镇', village: null });
});

test('a camera clock is put right by hours, over midnight, and other dates stay', async () => {
  await using box = await temporaryArchive(MANY);
  await box.index();
  const { archive } = box;
  const { ids } = archive.photoOutline({}, 'none');
  const edit: BatchEdit = {
    edits: [{ kind: 'shift', fact: 'date', minutes: 120 }],
    decided: 'keep',
  };
  const preview = await last(archive.previewBatch(ids, edit));
  expect(preview.facts).toEqual([
    expect.objectContaining({ changed: 2, left: { 'no-clock': 2, 'no-day': 1 } }),
  ]);
  await last(archive.applyBatch(ids, edit));
  const dateAt = (path: string) => archive.photoAt(path).facts.date?.iso;
  expect(dateAt('黄草沟村/马贵元(前)/1.jpg')).toBe('2014-03-15');
  expect(dateAt('黄草沟村/马贵元(后)/1.jpg')).toBe('2016-09-21');
  expect(dateAt('黄草沟村/道路(前)/2014-03-15.jpg')).toBe('2014-03-15');
});

test('each photo gets a caption from its own facts, as the other edits leave them', async () => {
  await using box = await temporaryArchive(MANY);
  await box.index();
  const { archive } = box;
  const { ids } = archive.photoOutline({}, 'none');
  const edit: BatchEdit = {
    edits: [
      { kind: 'template', fact: 'caption', template: '{年}年{村}[{人}家]（{前后}），{摄影} 摄' },
      { kind: 'set', fact: 'credit', value: '李成' },
    ],
    decided: 'keep',
  };
  const preview = await last(archive.previewBatch(ids, edit));
  expect(preview.facts[0]).toMatchObject({ fact: 'caption', changed: 8, left: { 'no-facts': 2 } });
  const { examples } = archive.batchExamples(ids, edit, { from: 0, limit: 100 });
  const foretold = new Map(examples.map(({ photo, after }) => [photo.id, after.caption]));
  await last(archive.applyBatch(ids, edit));
  const captionAt = (path: string) => archive.photoAt(path).facts.caption;
  expect(captionAt('黄草沟村/马贵元(前)/1.jpg')).toBe('2014年黄草沟村马贵元家（前），李成 摄');
  expect(captionAt('黄草沟村/道路(后)/2016-10-01.jpg')).toBe('2016年黄草沟村（后），李成 摄');
  expect(captionAt('桌面/b.jpg')).toBeNull();
  for (const [id, caption] of foretold) expect(archive.photo(id).facts.caption).toBe(caption);
  archive.undo();
  expect(captionAt('黄草沟村/马贵元(前)/1.jpg')).toBeNull();
});

test('a long step is undone and redone in parts, also when one was cut short', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 150 }, (_, seed) => [`黄草沟村/${seed}.jpg`, { seed }]),
  );
  await using box = await temporaryArchive(files);
  await box.index();
  const { archive } = box;
  const { ids } = archive.photoOutline({}, 'none');
  const edit: BatchEdit = {
    edits: [{ kind: 'set', fact: 'credit', value: '马国栋' }],
    decided: 'keep',
  };
  const count = () =>
    [...factsOf(box.archive).values()].filter(({ credit }) => credit !== null).length;
  const stop = new AbortController();
  const cut = archive.applyBatch(ids, edit, stop.signal);
  await cut.next();
  expect(() => archive.decideFact(ids[0] ?? 0, 'credit', '李成')).toThrow(
    expect.objectContaining({ code: 'batch-running' }),
  );
  stop.abort();
  await expect(last(cut)).rejects.toThrow();
  const done = count();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(150);

  await last(archive.applyBatch(ids, edit));
  expect(count()).toBe(150);
  await box.reopen();
  expect(await box.archive.undoInParts()).toMatchObject({ count: 150 - done, isUndone: true });
  expect(count()).toBe(done);
  expect(await box.archive.redoInParts()).toMatchObject({ count: 150 - done, isUndone: false });
  expect(count()).toBe(150);
  await box.archive.undoInParts();
  await box.archive.undoInParts();
  expect(count()).toBe(0);
}, 30_000);

test('a survey counts the values that photos have', async () => {
  await using box = await temporaryArchive(MANY);
  await box.index();
  const { ids } = box.archive.photoOutline({}, 'none');
  const survey = await box.archive.surveyBatch([...ids, 9999]);
  expect(survey.photoCount).toBe(10);
  expect(survey.facts.find(({ fact }) => fact === 'village')).toEqual({
    fact: 'village',
    values: [
      { value: '黄草沟村', count: 6 },
      { value: '黑沟村', count: 2 },
      { value: null, count: 2 },
    ],
    valueCount: 3,
  });
});

async function last<Result>(
  events: AsyncGenerator<JobEvent<Result>, void, undefined>,
): Promise<Result> {
  for await (const event of events) if (event.event === 'done') return event.result;
  throw new Error('the job ended without a result');
}

function factsOf(archive: Archive): Map<number, Facts> {
  const { photos } = archive.photos({}, { limit: 500 });
  return new Map(photos.map(({ id, facts }) => [id, facts]));
}

function standingPairs(archive: Archive): Record<string, string> {
  return Object.fromEntries(archive.pairs().map(({ id, decision }) => [id, decision]));
}

function differences(before: Map<number, Facts>, after: Map<number, Facts>) {
  const counts: Record<string, number> = {};
  for (const [id, facts] of after) {
    for (const fact of FACT_NAMES) {
      if (JSON.stringify(facts[fact]) === JSON.stringify(before.get(id)?.[fact])) continue;
      counts[fact] = (counts[fact] ?? 0) + 1;
    }
  }
  return counts;
}

function pairDifferences(before: Record<string, string>, after: Record<string, string>) {
  const ids = (pairs: Record<string, string>) => Object.keys(pairs);
  return {
    lost: ids(before).filter((id) => !(id in after)).length,
    made: ids(after).filter((id) => !(id in before)).length,
    turned: ids(after).filter((id) => id in before && before[id] !== after[id]).length,
  };
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** The same numbers from 0 to 1 each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const EDITS: readonly FactEdit[] = [
  { kind: 'set', fact: 'village', value: '黑沟村' },
  { kind: 'set', fact: 'village', value: '黄草沟村' },
  { kind: 'set', fact: 'town', value: '海子沟乡' },
  { kind: 'set', fact: 'phase', value: 'before' },
  { kind: 'set', fact: 'phase', value: 'after' },
  { kind: 'set', fact: 'person', value: '马贵元' },
  { kind: 'set', fact: 'subject', value: 'road' },
  { kind: 'set', fact: 'category', value: 'relocation' },
  { kind: 'set', fact: 'publishable', value: false },
  { kind: 'set', fact: 'publishable', value: true },
  { kind: 'set', fact: 'date', value: { iso: '2015-06', precision: 'month' } },
  { kind: 'shift', fact: 'date', minutes: 24 * 60 },
  { kind: 'shift', fact: 'date', minutes: -90 },
  { kind: 'append', fact: 'caption', text: '（资料图）' },
  { kind: 'template', fact: 'caption', template: '[{年}年]{村}[{人}家][{内容}]' },
  { kind: 'withdraw', fact: 'village' },
  { kind: 'withdraw', fact: 'phase' },
  { kind: 'withdraw', fact: 'date' },
];

function randomEdit(random: () => number): BatchEdit {
  const chosen = new Map<FactName, FactEdit>();
  for (const edit of EDITS) if (random() < 0.2) chosen.set(edit.fact, edit);
  const fallback: FactEdit = { kind: 'set', fact: 'credit', value: '马国栋' };
  return {
    edits: chosen.size === 0 ? [fallback] : [...chosen.values()],
    decided: random() < 0.5 ? 'keep' : 'overwrite',
  };
}
