import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openImaging, type ImagingOptions } from '../../../main/archive/imaging/imaging-pool.ts';
import type { Imaging, ProbeResult } from '../../../main/archive/imaging/tasks.ts';

let dir: string;
let imaging: Imaging;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'xinmao-pool-'));
});

afterEach(async () => {
  await imaging.close();
  rmSync(dir, { recursive: true, force: true });
});

function open(options: ImagingOptions): void {
  const workerEntry = new URL('unruly-worker.ts', import.meta.url);
  imaging = openImaging({ workerEntry, ...options });
}

const inDir = (name: string) => ({ path: join(dir, name), renditionsDir: dir });
const probe = (name: string, signal?: AbortSignal) => imaging.probe(inDir(name), signal);

describe('imaging pool', () => {
  test('answers many tasks, each with its own result', async () => {
    open({ size: 6 });
    const names = Array.from({ length: 60 }, (_, index) => `photo-${index}`);
    const results = await Promise.all(names.map((name) => probe(name)));
    expect(results.map(({ sha256 }) => sha256)).toEqual(names);
    // Four share a process, and processes are kept for the next task.
    expect(pids(results).size).toBe(2);
  });

  test('passes on what the worker says is wrong with a file', async () => {
    open({ size: 1 });
    await expect(probe('broken')).rejects.toMatchObject({
      name: 'ArchiveError',
      code: 'image-damaged',
      params: { path: join(dir, 'broken') },
    });
  });

  test('stops a file that hangs its reader, and goes on with the next', async () => {
    open({ size: 1, timeoutMs: 1500 });
    const [hung, next] = await Promise.allSettled([probe('hang'), probe('next')]);
    expect(hung).toMatchObject({
      reason: { code: 'image-timeout', params: { seconds: 2, path: join(dir, 'hang') } },
    });
    expect(next).toMatchObject({ status: 'fulfilled', value: { sha256: 'next' } });
    await expectGone('hang');
  });

  test('blames a file for a crash only when it crashes a second worker', async () => {
    open({ size: 1 });
    const [crashed, once, next] = await Promise.allSettled([
      probe('crash'),
      probe('crash-once'),
      probe('next'),
    ]);
    expect(crashed).toMatchObject({
      reason: { code: 'worker-crashed', params: { path: join(dir, 'crash') } },
    });
    expect(once).toMatchObject({ value: { sha256: 'crash-once' } });
    expect(next).toMatchObject({ value: { sha256: 'next' } });
  });

  test('finishes what shared a process with a file that crashed it', async () => {
    open({ size: 4 });
    const outcomes = await Promise.allSettled(
      ['slow.1', 'slow.2', 'crash', 'slow.3', 'next'].map((name) => probe(name)),
    );
    expect(outcomes).toMatchObject([
      { value: { sha256: 'slow.1' } },
      { value: { sha256: 'slow.2' } },
      { reason: { code: 'worker-crashed', params: { path: join(dir, 'crash') } } },
      { value: { sha256: 'slow.3' } },
      { value: { sha256: 'next' } },
    ]);
  });

  test('finishes what shared a process with files that hung it', async () => {
    open({ size: 4, timeoutMs: 1500 });
    const outcomes = await Promise.allSettled(
      ['slow.1', 'hang.1', 'hang.2', 'slow.2', 'next'].map((name) => probe(name)),
    );
    expect(outcomes).toMatchObject([
      { value: { sha256: 'slow.1' } },
      { reason: { code: 'image-timeout', params: { path: join(dir, 'hang.1') } } },
      { reason: { code: 'image-timeout', params: { path: join(dir, 'hang.2') } } },
      { value: { sha256: 'slow.2' } },
      { value: { sha256: 'next' } },
    ]);
    await expectGone('hang.1');
    await expectGone('hang.2');
  });

  test('gives heavy files processes of their own, half as many as tasks', async () => {
    open({ size: 4 });
    const names = Array.from({ length: 10 }, (_, index) => [`heavy.${index}`, `light.${index}`]);
    const results = await Promise.all(names.flat().map((name) => probe(name)));
    expect(results.map(({ sha256 }) => sha256)).toEqual(names.flat());
    const heavy = pids(results.filter(({ sha256 }) => sha256.startsWith('heavy')));
    const light = pids(results.filter(({ sha256 }) => sha256.startsWith('light')));
    expect([heavy.size, light.size]).toEqual([2, 1]);
    expect(heavy.isDisjointFrom(light)).toBe(true);
  });

  test('gives aligning a process of its own, which it keeps for the next pair', async () => {
    open({ size: 4 });
    const [, ...pairs] = await Promise.all([
      probe('photo'),
      imaging.align({ path: join(dir, 'pair-1'), otherPath: '' }),
      imaging.align({ path: join(dir, 'pair-2'), otherPath: '' }),
      imaging.align({ path: join(dir, 'pair-3'), otherPath: '' }),
    ]);
    expect(pairs).toHaveLength(3);
    const alone = new Set([1, 2, 3].map((pair) => pidOf(`pair-${pair}`)));
    expect(alone.size).toBe(2);
    expect(alone.has(pidOf('photo'))).toBe(false);
  });

  test('blames a heavy file for a crash only when it crashes a second worker', async () => {
    open({ size: 1 });
    await expect(probe('heavy')).resolves.toMatchObject({ sha256: 'heavy' });
    process.kill(pidOf('heavy'), 'SIGKILL');
    await expect(probe('heavy')).resolves.toMatchObject({ sha256: 'heavy' });
  });

  test('does not blame a file for workers that were killed while idle', async () => {
    open({ size: 2 });
    const idle = await Promise.all([probe('a'), probe('b')]);
    for (const { modifiedMs: pid } of idle) process.kill(pid, 'SIGKILL');
    await expect(Promise.all([probe('c'), probe('d')])).resolves.toHaveLength(2);
    await expectGone('a');
  });

  test('lets idle workers go, and starts others when there is work', async () => {
    open({ size: 1, idleEndMs: 50 });
    await probe('first');
    await expectGone('first');
    await expect(probe('second')).resolves.toMatchObject({ sha256: 'second' });
  });

  test('rests at once if told to, but for what is under way', async () => {
    open({ size: 1 });
    await probe('first');
    await imaging.rest();
    await expectGone('first');
    const running = probe('second');
    await imaging.rest();
    await expect(running).resolves.toMatchObject({ sha256: 'second' });
  });

  test('says why where workers cannot be started at all', async () => {
    open({ size: 1, nodePath: join(dir, 'no-node-here') });
    await expect(probe('photo')).rejects.toMatchObject({
      code: 'worker-crashed',
      cause: { message: expect.stringContaining('ENOENT') as string },
    });
  });

  test('takes what somebody waits for before what was asked for earlier', async () => {
    open({ size: 1 });
    const order: string[] = [];
    const finished = (name: string, task: Promise<unknown>) =>
      task.then(() => {
        order.push(name);
      });
    await Promise.all([
      finished('running', probe('running')),
      finished('background', probe('background')),
      finished('screen', imaging.probe(inDir('screen'), undefined, 'screen')),
      finished(
        'align',
        imaging.align({ path: join(dir, 'align'), otherPath: '' }, undefined, 'screen'),
      ),
      finished('thumbnail', imaging.thumbnail(inDir('thumbnail'))),
    ]);
    expect(order).toEqual(['running', 'align', 'screen', 'thumbnail', 'background']);
  });

  test('drops a queued task when it is cancelled', async () => {
    open({ size: 1 });
    const controller = new AbortController();
    const first = probe('slow');
    const queued = probe('queued', controller.signal);
    controller.abort();
    await expect(queued).rejects.toMatchObject({ code: 'cancelled' });
    await first;
    expect(existsSync(join(dir, 'queued.pid'))).toBe(false);
  });

  test('kills the worker of a running task when it is cancelled', async () => {
    open({ size: 1 });
    const controller = new AbortController();
    const hung = probe('hang', controller.signal);
    await started('hang');
    controller.abort();
    await expect(hung).rejects.toMatchObject({ code: 'cancelled' });
    await expect(probe('next')).resolves.toMatchObject({ sha256: 'next' });
    await expectGone('hang');
  });

  test('leaves alone what shares a process with a cancelled task', async () => {
    open({ size: 3 });
    const controller = new AbortController();
    await probe('first');
    const beside = probe('slow.1');
    const cancelled = probe('slow.2', controller.signal);
    await started('slow.2');
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    const [first, second] = [pidOf('first'), (await beside).modifiedMs];
    expect(second).toBe(first);
    await expect(probe('next')).resolves.toMatchObject({ modifiedMs: first });
  });

  test('takes no task whose signal has fired before', async () => {
    open({ size: 1 });
    await expect(probe('photo', AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('fails what runs and waits when it closes, and leaves no process', async () => {
    open({ size: 2 });
    await probe('idle');
    const tasks = ['hang', 'slow', 'queued'].map((name) => probe(name));
    const outcomes = Promise.allSettled(tasks);
    await started('hang');
    await imaging.close();
    expect(await outcomes).toMatchObject(
      Array.from({ length: 3 }, () => ({ reason: { code: 'cancelled' } })),
    );
    await expectGone('idle');
    await expectGone('hang');
    await expect(probe('late')).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('workers end by themselves when the program that started them is killed', async () => {
    open({ size: 1 });
    const poolUrl = new URL('../../../main/archive/imaging/imaging-pool.ts', import.meta.url);
    const program = `
      const { openImaging } = await import(${JSON.stringify(poolUrl.href)});
      const workerEntry = new URL(${JSON.stringify(new URL('unruly-worker.ts', import.meta.url).href)});
      const imaging = openImaging({ size: 1, workerEntry });
      await imaging.probe({ path: ${JSON.stringify(join(dir, 'photo'))}, renditionsDir: '' });
      console.log('ready');
      setInterval(() => {}, 1000);`;
    const parent = spawn(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', program],
      { stdio: ['ignore', 'pipe', 'inherit'], cwd: fileURLToPath(new URL('.', import.meta.url)) },
    );
    await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    await expectGone('photo');
  });
});

function pids(results: readonly ProbeResult[]): Set<number> {
  return new Set(results.map(({ modifiedMs }) => modifiedMs));
}

/** The process that had a file last. */
function pidOf(name: string): number {
  return Number(readFileSync(join(dir, `${name}.pid`), 'utf8'));
}

/** Waits until a worker has begun with a file. */
async function started(name: string): Promise<void> {
  while (!existsSync(join(dir, `${name}.pid`))) await delay(10);
}

/** Waits until the process that had a file is no more; a zombie would still take signals. */
async function expectGone(name: string): Promise<void> {
  const pid = pidOf(name);
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // ESRCH: there is no such process.
  }
}
