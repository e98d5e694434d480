import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const HOUSE = {
  '黄草沟村/马贵元(前)/1.jpg': { seed: 1, takenAt: '2016:03:14 10:00:00' },
  '黄草沟村/马贵元(后)/1.jpg': { seed: 2, takenAt: '2016:09:21 10:00:00' },
};

test('a decided fact outlives re-index, move and restart', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const { id } = box.archive.photoAt('黄草沟村/马贵元(前)/1.jpg');
  box.archive.decideFact(id, 'village', '黑沟村');
  box.archive.decideFact(id, 'phase', 'during');
  await rename(join(box.root, '黄草沟村/马贵元(前)'), join(box.root, '别处'));
  await box.index();
  await box.reopen();
  await box.index();
  const { facts, why } = box.archive.photo(id);
  expect(facts).toMatchObject({ village: '黑沟村', town: '海子沟乡', phase: 'during' });
  expect(why.village).toEqual({ source: 'decision', confidence: 1, evidence: '' });
});

test('what was undone before another decision never comes back, though that one is undone too', async () => {
  await using box = await temporaryArchive({ '黑沟村/a.jpg': { seed: 1 } });
  await box.index();
  const { id } = box.archive.photoAt('黑沟村/a.jpg');
  const phase = () => box.archive.photo(id).facts.phase;
  box.archive.decideFact(id, 'phase', 'before');
  box.archive.undo();
  box.archive.decideFact(id, 'phase', 'after');
  box.archive.undo();
  await box.reopen();
  box.archive.redo();
  expect(phase()).toBe('after');
  expect(() => box.archive.redo()).toThrow(expect.objectContaining({ code: 'nothing-to-redo' }));
});

test('steps can be undone and redone, also after a restart', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const { id } = box.archive.photoAt('黄草沟村/马贵元(前)/1.jpg');
  const phase = () => box.archive.photo(id).facts.phase;
  box.archive.decideFact(id, 'phase', 'during');
  box.archive.decideFact(id, 'phase', 'after');
  await box.reopen();
  expect(box.archive.undo()).toMatchObject({ kind: 'fact', before: 'during', after: 'after' });
  expect(phase()).toBe('during');
  box.archive.undo();
  expect(phase()).toBe('before');
  expect(() => box.archive.undo()).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
  box.archive.redo();
  await box.reopen();
  box.archive.redo();
  expect(phase()).toBe('after');
  expect(() => box.archive.redo()).toThrow(expect.objectContaining({ code: 'nothing-to-redo' }));
});

test('what was undone cannot come back once something else was decided', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const { id } = box.archive.photoAt('黄草沟村/马贵元(前)/1.jpg');
  box.archive.decideFact(id, 'phase', 'during');
  box.archive.undo();
  box.archive.decideFact(id, 'person', '李生福');
  expect(() => box.archive.redo()).toThrow(expect.objectContaining({ code: 'nothing-to-redo' }));
});

test('a rejected pair never comes back, and undoing brings back the proposal', async () => {
  await using box = await temporaryArchive(HOUSE);
  await box.index();
  const [pair] = box.archive.pairs();
  expect(pair?.decision).toBe('auto');
  if (pair === undefined) return;
  box.archive.decidePair(pair.before.id, pair.after.id, 'rejected');
  expect(box.archive.pairs()).toEqual([]);
  await box.reopen();
  await box.index();
  box.archive.decideFact(pair.before.id, 'person', '马贵元');
  expect(box.archive.pairs()).toEqual([]);
  expect(box.archive.pairs({ includeRejected: true })[0]?.decision).toBe('rejected');
  box.archive.undo();
  box.archive.undo();
  expect(box.archive.pairs()[0]?.decision).toBe('auto');
});

test('any two photos can be confirmed as a pair, and stay one', async () => {
  await using box = await temporaryArchive({ 'x.jpg': { seed: 7 }, 'y.jpg': { seed: 8 } });
  await box.index();
  const [x, y] = [box.archive.photoAt('x.jpg').id, box.archive.photoAt('y.jpg').id];
  expect(box.archive.decidePair(x, y, 'confirmed')).toMatchObject({ decision: 'confirmed' });
  await box.index();
  expect(box.archive.pairs()).toHaveLength(1);
  expect(() => box.archive.decidePair(x, x, 'confirmed')).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
});
