import { expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { temporaryArchive } from '../../support/temporary-archive.ts';

test('pairs follow from facts and decisions, in whatever order these were made', async () => {
  const takenAt = (year: number, day: number) => `${String(year)}:05:0${String(day)} 10:00:00`;
  await using box = await temporaryArchive({
    '黑沟村/马贵元(前)/1.jpg': { seed: 1, takenAt: takenAt(2014, 1) },
    '黑沟村/马贵元(前)/2.jpg': { seed: 2, takenAt: takenAt(2014, 2) },
    '黑沟村/马贵元(后)/3.jpg': { seed: 3, takenAt: takenAt(2018, 1) },
    '黑沟村/马贵元(后)/4.jpg': { seed: 4, takenAt: takenAt(2018, 2) },
  });
  await box.index();
  const shown = () =>
    box.archive
      .pairs({ includeRejected: true })
      .map(({ id, decision, score, reasons }) => ({ id, decision, score, reasons }));
  const [first] = box.archive.pairs();
  if (!first) throw new Error('no pairs');
  box.archive.decidePair(first.before.id, first.after.id, 'rejected');
  const then = shown();
  expect(then.find(({ id }) => id === first.id)?.decision).toBe('rejected');
  // Both of its photos are free for another.
  expect(then.filter(({ decision }) => decision !== 'rejected')).toHaveLength(2);
  // The whole archive paired anew gives the same.
  await box.archive.close();
  const catalog = new Database(join(box.dir, 'catalog.sqlite'));
  catalog.exec(`UPDATE setting SET value = '' WHERE name = 'pairing_rules'`);
  catalog.close();
  await box.reopen();
  await box.index();
  expect(shown()).toEqual(then);
});
