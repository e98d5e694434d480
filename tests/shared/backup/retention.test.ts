import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupsToRemove, type KeptBackup } from '../../../shared/backup/retention.ts';

const DAY_MS = 24 * 3600 * 1000;
const NOW = new Date('2026-11-29T08:30:00Z');

const backup = fc.record({
  path: fc.uuid(),
  // Four years about now: clocks are wrong both ways.
  madeAt: fc
    .integer({ min: -700 * 24, max: 700 * 24 })
    .map((hours) => new Date(NOW.getTime() + hours * 3600 * 1000).toISOString()),
  isAutomatic: fc.boolean(),
  isOwn: fc.boolean(),
});
const backups = fc.uniqueArray(backup, { selector: ({ path }) => path, maxLength: 60 });
const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
const isOurs = ({ isAutomatic, isOwn }: KeptBackup): boolean => isAutomatic && isOwn;
const kept = (all: readonly KeptBackup[], offsetMinutes: number): KeptBackup[] => {
  const removed = new Set(backupsToRemove(all, NOW, offsetMinutes));
  return all.filter(({ path }) => !removed.has(path));
};

/** An automatic one each day at 8:30 UTC, counted back from now. */
function daily(count: number): KeptBackup[] {
  return Array.from({ length: count }, (_, days) => ({
    path: `${days}`,
    madeAt: new Date(NOW.getTime() - days * DAY_MS).toISOString(),
    isAutomatic: true,
    isOwn: true,
  }));
}

describe('putting backups away', () => {
  test('keeps the last seven days, then one of each of four weeks', () => {
    // The 29th is a Sunday: its week and the one before it fill the days, the rest are the last of each week.
    expect(kept(daily(60), 480).map(({ path }) => path)).toEqual([
      ...['0', '1', '2', '3', '4', '5', '6'],
      ...['7', '14', '21', '28'],
    ]);
  });

  test('keeps all of the days there are, however long ago', () => {
    const old = daily(5).map((one) => ({ ...one, madeAt: one.madeAt.replace('2026', '2021') }));
    expect(kept(old, 480)).toEqual(old);
  });

  test('never touches one made by hand or by another archive', () => {
    fc.assert(
      fc.property(backups, offset, (all, minutes) => {
        const left = kept(all, minutes);
        return all.every((one) => isOurs(one) || left.includes(one));
      }),
    );
  });

  test('keeps at most eleven, and the newest that the clock has reached', () => {
    fc.assert(
      fc.property(backups, offset, (all, minutes) => {
        const left = kept(all, minutes).filter(isOurs);
        expect(left.length).toBeLessThanOrEqual(11);
        const ours = all.filter(isOurs).toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
        expect(left.length > 0).toBe(ours.length > 0);
        const newest = ours.find(({ madeAt }) => Date.parse(madeAt) <= NOW.getTime());
        if (newest) expect(left.map(({ madeAt }) => madeAt)).toContain(newest.madeAt);
      }),
    );
  });

  test('is settled at once, whatever order they are listed in', () => {
    fc.assert(
      fc.property(backups, offset, (all, minutes) => {
        const left = kept(all, minutes);
        expect(kept(left, minutes)).toEqual(left);
        const instants = (list: KeptBackup[]) => list.map(({ madeAt }) => madeAt).toSorted();
        expect(instants(kept(all.toReversed(), minutes))).toEqual(instants(left));
      }),
    );
  });

  test('a clock that was far ahead and set back costs no real day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (ahead) => {
        const wrong = Array.from({ length: ahead }, (_, day) => ({
          path: `ahead-${day}`,
          madeAt: new Date(NOW.getTime() + (365 + day) * DAY_MS).toISOString(),
          isAutomatic: true,
          isOwn: true,
        }));
        const real = daily(7);
        expect(kept([...wrong, ...real], 0)).toEqual(expect.arrayContaining(real));
      }),
    );
  });
});
