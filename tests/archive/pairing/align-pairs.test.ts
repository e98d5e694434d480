// What comparing pictures finds is kept per pair, used as evidence, and cut short without loss.
import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';
import { drawView } from './draw-view.ts';

const BEFORE = '黄草沟村/马贵元(前)/1.jpg';
const AFTER = '黄草沟村/马贵元(后)/1.jpg';

async function runAlign(archive: Archive, signal?: AbortSignal): Promise<number> {
  for await (const event of archive.alignPairs({ signal })) {
    if (event.event === 'done') return event.result.compared;
  }
  throw new Error('comparing ended without a summary');
}

test('two views of one place are aligned by the program, which then says so as a reason', async () => {
  await using box = await temporaryArchive({
    [BEFORE]: await drawView({ seed: 1, shiftPx: 0 }),
    [AFTER]: await drawView({ seed: 1, shiftPx: 40 }),
  });
  await box.index();

  expect(await runAlign(box.archive)).toBe(1);
  expect(await runAlign(box.archive)).toBe(0);

  const [pair] = box.archive.pairs();
  const { alignment } = box.archive.pair(pair?.id ?? '');
  expect(alignment).toMatchObject({ state: 'aligned', by: 'program' });
  expect(alignment?.samePlace).toBeGreaterThan(0.9);
  expect(pair?.reasons.map(({ kind }) => kind)).toContain('same-view');
  await box.reopen();
  await box.index();
  expect(await runAlign(box.archive)).toBe(0);
});

test('views of two places are not aligned, and the pair keeps its decision', async () => {
  await using box = await temporaryArchive({
    [BEFORE]: await drawView({ seed: 1, shiftPx: 0 }),
    [AFTER]: await drawView({ seed: 2, shiftPx: 0 }),
  });
  await box.index();
  const [pair] = box.archive.pairs();
  if (!pair) throw new Error('no pair');
  await box.archive.alignPair(pair.before.id, pair.after.id);
  const { alignment, decision } = box.archive.pair(pair.id);
  expect([alignment?.state === 'aligned', decision]).toEqual([false, pair.decision]);
});

test('comparing that is cancelled keeps what it found and says that it was cancelled', async () => {
  await using box = await temporaryArchive({
    [BEFORE]: await drawView({ seed: 1, shiftPx: 0 }),
    [AFTER]: await drawView({ seed: 1, shiftPx: 9 }),
  });
  await box.index();
  const stop = new AbortController();
  stop.abort();
  await expect(runAlign(box.archive, stop.signal)).rejects.toThrow();
  expect(await runAlign(box.archive)).toBe(1);
});
