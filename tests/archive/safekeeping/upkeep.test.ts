import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runUpkeep, type UpkeepTask } from '../../../main/archive/safekeeping/upkeep.ts';

const QUICK = { firstLookMs: 1, lookEveryMs: 1 };

test('does what is due, one after another, until it is told to stop', async () => {
  const stop = new AbortController();
  const done: string[] = [];
  const task = (name: string, times: number): UpkeepTask => ({
    isDue: () => done.filter((other) => other === name).length < times,
    run: async () => {
      await after(2);
      done.push(name);
      if (done.length === 3) stop.abort();
    },
  });
  await runUpkeep([task('backup', 1), task('fixity', 2)], () => new Date(), stop.signal, QUICK);
  expect(done).toEqual(['backup', 'fixity', 'fixity']);
});

test('ends while it waits, and while it works', async () => {
  const waiting = new AbortController();
  const end = runUpkeep([], () => new Date(), waiting.signal);
  waiting.abort();
  await end;
  const working = new AbortController();
  const task: UpkeepTask = {
    isDue: () => true,
    run: async (signal) => {
      working.abort();
      await after(60_000, null, { signal });
    },
  };
  await runUpkeep([task], () => new Date(), working.signal, QUICK);
  expect(working.signal.aborted).toBe(true);
});

test('tells of what no task expected', async () => {
  const task: UpkeepTask = {
    isDue: () => true,
    run: () => Promise.reject(new Error('unexpected')),
  };
  const end = runUpkeep([task], () => new Date(), new AbortController().signal, QUICK);
  await expect(end).rejects.toThrow('unexpected');
});
