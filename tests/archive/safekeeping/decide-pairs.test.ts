import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import type { PointPair } from '../../../shared/alignment.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const BEFORE = '黄草沟村/马贵元(前)/1.jpg';
const AFTER = '黄草沟村/马贵元(后)/1.jpg';
const HOUSE = {
  [BEFORE]: { seed: 1, takenAt: '2016:03:14 10:00:00' },
  [AFTER]: { seed: 2, takenAt: '2016:09:21 10:00:00' },
};
const LATER = '黄草沟村/马贵元(后)/2019回访.jpg';
const UNSORTED = { '未整理/x.jpg': { seed: 7 }, '未整理/y.jpg': { seed: 8 } };
const SQUARE: PointPair[] = [
  [0.1, 0.1],
  [0.9, 0.1],
  [0.9, 0.9],
  [0.1, 0.9],
].map(([x = 0, y = 0]) => ({ before: { x, y }, after: { x: x / 2, y } }));

function ids(archive: Archive, before = BEFORE, after = AFTER) {
  return { before: archive.photoAt(before).id, after: archive.photoAt(after).id };
}

function shown(archive: Archive) {
  return archive
    .pairs()
    .map(({ before, after, decision }) => [before.path, after.path, decision].join(' | '));
}

test('swapping turns a pair and its phases round, for good, and undoes as one step', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const { before, after } = ids(box.archive);
  expect(shown(box.archive)).toEqual([`${BEFORE} | ${AFTER} | auto`]);

  box.archive.setPairPoints({ before, after }, SQUARE);
  const swapped = box.archive.swapPair(before, after);

  expect(swapped).toMatchObject({
    decision: 'confirmed',
    before: { path: AFTER, facts: { phase: 'before' } },
    after: { path: BEFORE, facts: { phase: 'after' } },
    alignment: { state: 'aligned', by: 'person' },
  });
  expect(swapped.alignment?.points[0]).toEqual({
    before: SQUARE[0]?.after,
    after: SQUARE[0]?.before,
  });
  await box.reopen();
  await box.index();
  expect(shown(box.archive)).toEqual([`${AFTER} | ${BEFORE} | confirmed`]);
  expect(box.archive.pairs({ includeRejected: true })).toHaveLength(1);
  box.archive.undo();
  expect(shown(box.archive)).toEqual([`${BEFORE} | ${AFTER} | auto`]);
  expect(box.archive.photo(before).facts.phase).toBe('before');
});

test('photos of a rejected pair are proposed neither way, whatever their phases become', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const { before, after } = ids(box.archive);
  box.archive.decidePair(before, after, 'rejected');
  box.archive.decideFact(before, 'phase', 'after');
  box.archive.decideFact(after, 'phase', 'before');
  box.archive.decideFact(before, 'date', { iso: '2018', precision: 'year' });
  expect(box.archive.pairs()).toEqual([]);
  await box.index();
  expect(box.archive.pairs()).toEqual([]);
});

test('replacing one photo rejects the old pair and confirms the new one in one step', async () => {
  await using box = await temporaryArchive({ ...HOUSE, '别处/y.jpg': { seed: 9 } });
  await box.index();
  const pair = ids(box.archive);
  const by = ids(box.archive, BEFORE, '别处/y.jpg');

  const made = box.archive.replaceInPair(pair, by);

  expect(made).toMatchObject({ decision: 'confirmed', after: { facts: { phase: 'after' } } });
  await box.index();
  expect(shown(box.archive)).toEqual([`${BEFORE} | 别处/y.jpg | confirmed`]);
  box.archive.undo();
  expect(shown(box.archive)).toEqual([`${BEFORE} | ${AFTER} | auto`]);
  expect(() => box.archive.replaceInPair(pair, pair)).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
});

test('confirming a pair of photos that nobody knew a phase of settles both', async () => {
  await using box = await temporaryArchive(UNSORTED);
  await box.index();
  const { before, after } = ids(box.archive, '未整理/x.jpg', '未整理/y.jpg');

  box.archive.decidePair(before, after, 'confirmed');

  const phases = () => [before, after].map((id) => box.archive.photo(id).facts.phase);
  expect(phases()).toEqual(['before', 'after']);
  box.archive.undo();
  expect(phases()).toEqual(['unknown', 'unknown']);
  expect(box.archive.pairs()).toEqual([]);
});

test('pairs are signed off in order, with name and time, and a signature confirms', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const pair = ids(box.archive);
  const sign = (stage: 'first' | 'second' | 'final', name: string) =>
    box.archive.signOffPair(pair, { stage, name });

  expect(() => sign('second', '李主任')).toThrow(
    expect.objectContaining({ code: 'sign-off-order' }),
  );
  expect(() => sign('first', '  ')).toThrow(expect.objectContaining({ code: 'sign-off-name' }));
  expect(sign('first', ' 王编辑 ').decision).toBe('confirmed');
  sign('second', '李主任');
  await box.reopen();
  await box.index();
  const [known] = box.archive.pairs();
  expect(known?.signOffs.map(({ stage, name }) => [stage, name])).toEqual([
    ['first', '王编辑'],
    ['second', '李主任'],
  ]);
  expect(known?.signOffs[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);

  const withdrawn = box.archive.withdrawSignOff(pair.before, pair.after);
  expect(withdrawn.signOffs).toHaveLength(1);
  box.archive.undo();
  expect(box.archive.pairs()[0]?.signOffs).toHaveLength(2);
});

test('what was signed off falls with the pair, and comes back with it', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const pair = ids(box.archive);
  box.archive.signOffPair(pair, { stage: 'first', name: '王编辑' });

  expect(box.archive.decidePair(pair.before, pair.after, 'rejected').signOffs).toEqual([]);
  box.archive.undo();
  expect(box.archive.pairs()[0]?.signOffs).toHaveLength(1);
});

test('points set by hand align a pair until they are withdrawn', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const pair = ids(box.archive);
  const id = `${pair.before}-${pair.after}`;
  expect(box.archive.pair(id).alignment).toBeNull();

  const { alignment } = box.archive.setPairPoints(pair, SQUARE);

  expect(alignment).toMatchObject({ state: 'aligned', by: 'person', points: SQUARE });
  const expected = [2, 0, 0, 0, 1, 0, 0, 0, 1];
  alignment?.afterToBefore?.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] ?? NaN, 6);
  });
  await box.reopen();
  await box.index();
  expect(box.archive.pair(id).alignment?.by).toBe('person');
  expect(box.archive.setPairPoints(pair, null).alignment).toBeNull();
  box.archive.undo();
  expect(box.archive.pair(id).alignment?.by).toBe('person');
});

test.each([
  ['points-too-few', SQUARE.slice(0, 3)],
  ['points-unfit', SQUARE.map((_, at) => ({ before: { x: at, y: at }, after: { x: at, y: at } }))],
])('refuses points with %s and keeps none', async (code, points) => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const pair = ids(box.archive);
  expect(() => box.archive.setPairPoints(pair, points)).toThrow(expect.objectContaining({ code }));
  expect(box.archive.history.page({}, { limit: 100 }).acts).toEqual([]);
});

test('photos split from their scene are proposed with it no more', async () => {
  await using box = await temporaryArchive({
    ...HOUSE,
    [LATER]: { seed: 3, takenAt: '2019:09:21 10:00:00' },
  });
  await box.index();
  expect(shown(box.archive).some((line) => line.includes('2019'))).toBe(true);

  box.archive.splitScene([box.archive.photoAt(LATER).id]);

  await box.reopen();
  await box.index();
  expect(shown(box.archive)).toEqual([`${BEFORE} | ${AFTER} | auto`]);
  box.archive.undo();
  expect(shown(box.archive).some((line) => line.includes('2019'))).toBe(true);
});

test('a series keeps its photos by date and can be changed, taken back and undone', async () => {
  await using box = await temporaryArchive({
    ...HOUSE,
    [LATER]: { seed: 3, takenAt: '2019:09:21 10:00:00' },
  });
  await box.index();
  const photos = [LATER, BEFORE, AFTER].map((path) => box.archive.photoAt(path).id);
  expect(() => box.archive.makeSeries(photos.slice(1))).toThrow(
    expect.objectContaining({ code: 'series-too-short' }),
  );

  const { id } = box.archive.makeSeries(photos);

  const paths = () =>
    box.archive.series({ village: '黄草沟村' }).map((one) => one.photos.map(({ path }) => path));
  expect(paths()).toEqual([[BEFORE, AFTER, LATER]]);
  expect(box.archive.series({ village: '黑沟村' })).toEqual([]);
  await box.reopen();
  box.archive.changeSeries(id, []);
  expect(paths()).toEqual([]);
  box.archive.undo();
  expect(paths()).toEqual([[BEFORE, AFTER, LATER]]);
  expect(() => box.archive.changeSeries('no such', photos)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});
