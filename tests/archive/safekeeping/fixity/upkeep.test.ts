// The schedule: what is due, how fast it is read, and what cuts it short.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createFixityUpkeep,
  setFixityInterval,
} from '../../../../main/archive/safekeeping/fixity/fixity-upkeep.ts';
import { AT_ONCE, createPace } from '../../../../main/archive/safekeeping/fixity/pace.ts';
import type { UpkeepTask } from '../../../../main/archive/safekeeping/upkeep.ts';
import { DAY_MS, fixityBox, type FixityBox, flipBit } from './fixity-box.ts';

const FILES = {
  '村/1.jpg': { seed: 1 },
  '村/2.jpg': { seed: 2 },
  '村/3.jpg': { seed: 3 },
  '村/4.jpg': { seed: 4 },
};
const GO_ON = new AbortController().signal;
const idle = { isBusy: () => false, pace: AT_ONCE };

function days(count: number): Date {
  return new Date(Date.now() + count * DAY_MS);
}

/** Runs the task as upkeep does, until nothing is due; gives how many portions that took. */
async function runDue(task: UpkeepTask, box: FixityBox): Promise<number> {
  for (let portions = 0; portions < 100; portions += 1) {
    if (!task.isDue(box.services.now())) return portions;
    await task.run(GO_ON);
  }
  throw new Error('the schedule does not come to its end');
}

test('an original is read again once the interval has passed, and not before', async () => {
  await using box = await fixityBox(FILES);
  const task = createFixityUpkeep(box.services, idle);
  expect(task.isDue(days(0))).toBe(false);
  expect(task.isDue(days(89))).toBe(false);
  box.setNow(days(91));
  await flipBit(join(box.root, '村/2.jpg'));
  expect(await runDue(task, box)).toBe(1);
  expect(box.catalog.fixityRuns.lastWhole()).toMatchObject({
    total: 4,
    ok: 3,
    changed: 1,
    away: 0,
  });
  expect(box.catalog.fixity.faults('changed', 0, 10)).toMatchObject([
    { path: '村/2.jpg', reason: 'rotten' },
  ]);
  box.setNow(days(180));
  expect(task.isDue(days(180))).toBe(false);
  expect(task.isDue(days(182))).toBe(true);
  setFixityInterval(box.catalog, 'never');
  expect(task.isDue(days(500))).toBe(false);
  setFixityInterval(box.catalog, '30');
  expect(task.isDue(days(122))).toBe(true);
});

test('a round goes on in portions, over restarts, and reads nothing twice', async () => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  const read: string[] = [];
  const { read: fromDisk } = box.services;
  box.services.read = (path, signal) => {
    read.push(path);
    return fromDisk(path, signal);
  };
  const portion = { bytes: Infinity, files: 1 };
  let portions = 0;
  for (; portions < 10; portions += 1) {
    const task = createFixityUpkeep(box.services, { ...idle, portion });
    if (!task.isDue(days(91))) break;
    await task.run(GO_ON);
    box.restart();
  }
  // The last one finds nothing left and ends the round.
  expect(portions).toBe(5);
  expect(read).toHaveLength(4);
  expect(new Set(read).size).toBe(4);
  expect(box.catalog.fixityRuns.lastWhole()).toMatchObject({ total: 4, ok: 4 });
});

test('a file that is being read when the program ends is read again', async () => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  const { read: fromDisk } = box.services;
  const stop = new AbortController();
  let files = 0;
  box.services.read = (path, signal) => {
    files += 1;
    if (files === 3) stop.abort();
    return fromDisk(path, signal);
  };
  await expect(createFixityUpkeep(box.services, idle).run(stop.signal)).rejects.toThrow();
  expect(box.catalog.fixityRuns.open('schedule')).toMatchObject({ ok: 2 });
  box.restart();
  await runDue(createFixityUpkeep(box.services, idle), box);
  expect(box.catalog.fixityRuns.lastWhole()).toMatchObject({ total: 4, ok: 4 });
});

test('it rests while other work goes on', async () => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  let isBusy = true;
  const task = createFixityUpkeep(box.services, { ...idle, isBusy: () => isBusy });
  expect(task.isDue(days(91))).toBe(false);
  const { read: fromDisk } = box.services;
  box.services.read = (path, signal) => {
    isBusy = true;
    return fromDisk(path, signal);
  };
  isBusy = false;
  await task.run(GO_ON);
  expect(box.catalog.fixityRuns.open('schedule')).toMatchObject({ ok: 1 });
});

test('a disk that is away is left out, and checked when it is back', async () => {
  await using box = await fixityBox(FILES);
  const task = createFixityUpkeep(box.services, idle);
  box.setNow(days(91));
  await rename(box.root, `${box.root}-away`);
  expect(await runDue(task, box)).toBe(0);
  await rename(`${box.root}-away`, box.root);
  expect(await runDue(task, box)).toBe(1);
  expect(box.catalog.fixityRuns.lastWhole()).toMatchObject({ ok: 4 });
});

test('a disk that goes away in mid-round has no missing originals', async () => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  const { read: fromDisk } = box.services;
  let files = 0;
  box.services.read = async function* (path, signal) {
    files += 1;
    if (files === 3) await rename(box.root, `${box.root}-away`);
    yield* fromDisk(path, signal);
  };
  await runDue(createFixityUpkeep(box.services, idle), box);
  await rename(`${box.root}-away`, box.root);
  expect(box.catalog.fixityRuns.lastWhole()).toMatchObject({ ok: 2, missing: 0, away: 2 });
  expect(box.catalog.fixity.faultCounts()).toEqual({ changed: 0, missing: 0, unreadable: 0 });
});

test.each(['EIO', 'EACCES'])('%s is told of the file, not of the disk', async (code) => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  const { read: fromDisk } = box.services;
  box.services.read = (path, signal) => {
    if (path.endsWith('3.jpg')) throw Object.assign(new Error(code), { code });
    return fromDisk(path, signal);
  };
  await runDue(createFixityUpkeep(box.services, idle), box);
  expect(box.catalog.fixity.faults('unreadable', 0, 10)).toMatchObject([
    { path: '村/3.jpg', reason: code === 'EIO' ? 'defective' : 'denied' },
  ]);
});

test('a failure of the program or the network says nothing of the file', async () => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  box.services.read = () => {
    throw Object.assign(new Error('EMFILE'), { code: 'EMFILE' });
  };
  const task = createFixityUpkeep(box.services, idle);
  await task.run(GO_ON);
  expect(box.catalog.fixityRuns.lastWhole()).toMatchObject({ ok: 0, away: 4 });
  expect(box.catalog.fixity.faultCounts()).toEqual({ changed: 0, missing: 0, unreadable: 0 });
});

test('bytes that are read wrong once are read again before they are believed', async () => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  const { read: fromDisk } = box.services;
  let files = 0;
  box.services.read = async function* (path, signal) {
    files += 1;
    if (files === 2) yield Buffer.from('x');
    yield* fromDisk(path, signal);
  };
  await runDue(createFixityUpkeep(box.services, idle), box);
  expect(files).toBe(5);
  expect(box.catalog.fixityRuns.lastWhole()).toMatchObject({ ok: 4 });
});

test('a clock set back makes checks count as long ago, and does no other harm', async () => {
  await using box = await fixityBox(FILES);
  const task = createFixityUpkeep(box.services, idle);
  box.setNow(days(-400));
  expect(await runDue(task, box)).toBe(1);
  expect(await runDue(task, box)).toBe(0);
  box.setNow(days(0));
  expect(await runDue(task, box)).toBe(1);
});

test('a clock set back while a round goes on does not keep it from its end', async () => {
  await using box = await fixityBox(FILES);
  box.setNow(days(91));
  const task = createFixityUpkeep(box.services, {
    ...idle,
    portion: { bytes: Infinity, files: 1 },
  });
  await task.run(GO_ON);
  box.setNow(days(-1000));
  expect(await runDue(task, box)).toBeLessThan(12);
});

test('reads no more bytes a second than it may', async () => {
  let nowMs = 0;
  let sleptMs = 0;
  const pace = createPace(20_000_000, {
    now: () => nowMs,
    sleep: (ms) => {
      nowMs += ms;
      sleptMs += ms;
      return Promise.resolve();
    },
  });
  for (let chunk = 0; chunk < 200; chunk += 1) {
    nowMs += 1;
    await pace(1_000_000, GO_ON);
  }
  // 200 MB at 20 MB a second are ten seconds, whatever reading itself took.
  expect(nowMs).toBeGreaterThanOrEqual(9_900);
  expect(nowMs).toBeLessThan(10_100);
  expect(sleptMs).toBeGreaterThan(9_600);
  // What was not used in a quiet hour is not made up for.
  nowMs += 3_600_000;
  const begunMs = nowMs;
  for (let chunk = 0; chunk < 20; chunk += 1) await pace(1_000_000, GO_ON);
  expect(nowMs - begunMs).toBeGreaterThanOrEqual(880);
});
