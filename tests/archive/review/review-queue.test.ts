import { expect, test } from 'vitest';
import type { ReviewItem, ReviewKind, ReviewPage } from '../../../shared/review.ts';
import { savedFromChat, shot } from '../../support/landscape.ts';
import { temporaryArchive, type TestArchive } from '../../support/temporary-archive.ts';

const GREENING = '2017/海子沟乡/黑沟村/绿化';
const FILES = {
  // Several towns have a village of this name.
  '2016/新村村/一组/1.jpg': { seed: 1 },
  '2016/新村村/一组/2.jpg': { seed: 2 },
  '2016/新村村/二组/3.jpg': { seed: 3 },
  '2018/新村村/4.jpg': { seed: 4 },
  [`${GREENING}/DSC_1.jpg`]: { seed: 5, takenAt: '2017:03:01 10:00:00' },
  [`${GREENING}/DSC_2.jpg`]: { seed: 6, takenAt: '2017:03:02 10:00:00' },
  [`${GREENING}/DSC_3.jpg`]: { seed: 7, takenAt: '2017:09:02 10:00:00' },
  '2014/上五庄镇黄草沟村/2010年5月1日 道路(前).jpg': { seed: 8, takenAt: '2014:05:11 10:00:00' },
  // The village is known and what they show is not, so they may not be of one place.
  '田家寨镇/大卡阳村/搬迁前/a.jpg': { seed: 9, takenAt: '2014:05:01 10:00:00' },
  '田家寨镇/大卡阳村/搬迁前/b.jpg': { seed: 10, takenAt: '2014:05:02 10:00:00' },
  '田家寨镇/大卡阳村/搬迁后/c.jpg': { seed: 11, takenAt: '2018:05:01 10:00:00' },
};

async function archiveToReview(): Promise<TestArchive> {
  const bytes = await shot(40, '2012:01:01 10:00:00');
  const box = await temporaryArchive({
    ...FILES,
    '原片/会议.jpg': bytes,
    '微信收图/mmexport1.jpg': await savedFromChat(bytes),
    '微信收图/mmexport2.jpg': await savedFromChat(await savedFromChat(bytes)),
  });
  await box.index();
  return box;
}

function queue({ archive }: TestArchive): ReviewItem[] {
  return archive.review({ limit: 50 }).items;
}

function oneOf<Kind extends ReviewKind>(
  box: TestArchive,
  kind: Kind,
): Extract<ReviewItem, { kind: Kind }> {
  const [item] = box.archive.review({ kind, limit: 1 }).items;
  if (item?.kind !== kind) throw new Error(`nothing of ${kind} is asked`);
  return item as Extract<ReviewItem, { kind: Kind }>;
}

/** What each item asks, short. */
function shape(item: ReviewItem): string {
  return `${item.kind} ${item.count}`;
}

test('the queue holds what needs a person, places first, what settles most before the rest', async () => {
  await using box = await archiveToReview();
  expect(queue(box).map(shape)).toEqual([
    'place 3',
    'place 1',
    'phase 2',
    'phase 1',
    'date 1',
    'pair 2',
    'copy 2',
  ]);
  const { counts } = box.archive.review({ limit: 1 });
  expect(counts).toEqual({
    place: { items: 2, settles: 4 },
    phase: { items: 2, settles: 3 },
    date: { items: 1, settles: 1 },
    pair: { items: 1, settles: 2 },
    copy: { items: 1, settles: 2 },
  });
  expect(box.archive.overview().toReviewCount).toBe(7);
});

test('items say what is asked, with what to judge by', async () => {
  await using box = await archiveToReview();
  const place = oneOf(box, 'place');
  expect(place.question).toMatchObject({ fact: 'town', evidence: '新村村' });
  expect(place.choices).toContainEqual({ town: '田家寨镇', village: '新村村' });
  expect(place.photos.map(({ id }) => id)).toEqual(place.photoIds);
  expect(oneOf(box, 'date')).toMatchObject({
    stated: '2010-05-01',
    camera: { first: '2014-05-11', last: '2014-05-11' },
  });
  const pair = oneOf(box, 'pair');
  expect(pair.bestCount).toBe(1);
  expect(pair.pairs.map(({ after }) => after.path)).toEqual(
    Array(2).fill('田家寨镇/大卡阳村/搬迁后/c.jpg'),
  );
  expect(oneOf(box, 'copy').best.path).toBe('原片/会议.jpg');
});

test('one answer on a place settles all that ask it, and one undo brings them back', async () => {
  await using box = await archiveToReview();
  const before = queue(box);
  const { photoIds } = oneOf(box, 'place');
  const step = box.archive.answerReview(photoIds, {
    kind: 'place',
    town: '田家寨镇',
    village: '新村村',
  });
  expect(step.count).toBe(6);
  const towns = photoIds.map((id) => box.archive.photo(id).facts.town);
  expect(towns).toEqual(Array(3).fill('田家寨镇'));
  expect(oneOf(box, 'place').count).toBe(1);
  expect(box.archive.history.page({}, { limit: 100 }).acts).toHaveLength(1);
  await box.reopen();
  box.archive.undo();
  expect(queue(box)).toEqual(before);
});

test('photos that were left out of an answer are asked again', async () => {
  await using box = await archiveToReview();
  const { photoIds, key } = oneOf(box, 'place');
  box.archive.answerReview(photoIds.slice(1), { kind: 'place', town: null, village: '黑沟村' });
  const left = queue(box).filter((item) => item.key === key);
  expect(left).toMatchObject([{ count: 1, photoIds: photoIds.slice(0, 1) }]);
});

test('photos that are no longer shown ask nothing', async () => {
  await using box = await archiveToReview();
  const [root] = box.archive.overview().roots;
  await box.archive.setRootExclusions(root?.id ?? 0, [
    '2016/**',
    '2017/**',
    '2018/**',
    '微信收图/**',
  ]);
  expect(queue(box).map(shape)).toEqual(['date 1', 'pair 2']);
  expect(box.archive.overview().toReviewCount).toBe(2);
});

test('a phase is answered for a visit, or not wanted and never asked again', async () => {
  await using box = await archiveToReview();
  const [first, second] = box.archive.review({ kind: 'phase', limit: 2 }).items;
  if (first?.kind !== 'phase' || second?.kind !== 'phase') throw new Error('two are asked');
  box.archive.answerReview(first.photoIds, { kind: 'phase', phase: 'before' });
  box.archive.answerReview(second.photoIds, { kind: 'phase', phase: 'unknown' });
  const phases = [...first.photoIds, ...second.photoIds].map(
    (id) => box.archive.photo(id).facts.phase,
  );
  expect(phases).toEqual(['before', 'before', 'unknown']);
  await box.reopen();
  await box.index();
  expect(box.archive.review({ kind: 'phase', limit: 9 }).items).toEqual([]);
});

test('an answer on the phase pairs the village anew', async () => {
  await using box = await temporaryArchive({
    '黑沟村/道路(前).jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
    '黑沟村/道路.jpg': { seed: 2, takenAt: '2018:05:01 10:00:00' },
  });
  await box.index();
  expect(box.archive.pairs().map(({ decision }) => decision)).toEqual(['ask']);
  const { photoIds } = oneOf(box, 'phase');
  box.archive.answerReview(photoIds, { kind: 'phase', phase: 'after' });
  expect(box.archive.pairs().map(({ decision }) => decision)).toEqual(['auto']);
  expect(queue(box)).toEqual([]);
});

test.each([
  ['stated', '2010-05-01'],
  ['camera', '2014-05-11'],
] as const)('a date is settled by the %s one', async (side, iso) => {
  await using box = await archiveToReview();
  const { photoIds } = oneOf(box, 'date');
  box.archive.answerReview(photoIds, { kind: 'date', side });
  expect(photoIds.map((id) => box.archive.photo(id).facts.date)).toEqual([
    { iso, precision: 'day' },
  ]);
  expect(box.archive.review({ kind: 'date', limit: 1 }).items).toEqual([]);
  expect(() => box.archive.answerReview(photoIds, { kind: 'date', side })).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
});

test('pairs are decided together, and rejected ones do not return', async () => {
  await using box = await archiveToReview();
  const { pairs } = oneOf(box, 'pair');
  const step = box.archive.decidePairs(
    pairs.map(({ before, after }, at) => ({
      before: before.id,
      after: after.id,
      verdict: at === 0 ? 'confirmed' : 'rejected',
    })),
  );
  expect(step.count).toBe(2);
  await box.index();
  const decisions = () =>
    box.archive.pairs({ includeRejected: true }).map(({ decision }) => decision);
  expect(decisions().sort()).toEqual(['confirmed', 'rejected']);
  expect(box.archive.review({ kind: 'pair', limit: 1 }).items).toEqual([]);
  box.archive.undo();
  expect(decisions()).toEqual(['ask', 'ask']);
});

test('copies of one picture are decided together', async () => {
  await using box = await archiveToReview();
  const { best, copies } = oneOf(box, 'copy');
  const count = box.archive.overview().photoCount;
  box.archive.decideCopies(
    copies.map(({ id }) => ({ copy: id, best: best.id, verdict: 'confirmed' })),
  );
  expect(box.archive.overview().photoCount).toBe(count - 2);
  expect(box.archive.photo(best.id).originals).toHaveLength(3);
  box.archive.undo();
  expect(oneOf(box, 'copy').count).toBe(2);
});

test('pages follow each other without gap or repetition, whatever is answered on the way', async () => {
  await using box = await archiveToReview();
  const all = queue(box).map(({ cursor }) => cursor);
  const seen: string[] = [];
  let page: ReviewPage = box.archive.review({ limit: 2 });
  for (;;) {
    seen.push(...page.items.map(({ cursor }) => cursor));
    const [first] = page.items;
    if (first?.kind === 'place') {
      box.archive.answerReview(first.photoIds, { kind: 'place', town: '多巴镇', village: '新村' });
    }
    if (page.next === null) break;
    page = box.archive.review({ limit: 2, after: page.next });
  }
  expect(seen).toEqual(all);
  expect(() => box.archive.review({ limit: 2, after: 'nowhere' })).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
});
