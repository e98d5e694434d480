// `verify` without a folder: a line for each original, and what a script may rely on.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flipBit } from '../archive/safekeeping/fixity/fixity-box.ts';
import { indexedArchive } from '../support/indexed-archive.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

test('tells damage, loss and what cannot be read apart, and keeps its three states', async () => {
  await using home = await temporaryFolder();
  await using box = await indexedArchive({
    '村/1.jpg': { seed: 1 },
    '村/2.jpg': { seed: 2 },
    '村/3.jpg': { seed: 3 },
    '村/4.jpg': { seed: 4 },
  });
  const run = (...args: string[]) =>
    runCli(['verify', '--archive', box.dir, ...args], { home: home.path });
  const right = await run('--json');
  expect(right.exitCode).toBe(0);
  expect(right.lines().at(-1)).toEqual({ checked: 4, ok: 4, changed: 0, missing: 0 });
  await flipBit(join(box.root, '村/1.jpg'));
  await rm(join(box.root, '村/2.jpg'));
  await rm(join(box.root, '村/3.jpg'));
  await mkdir(join(box.root, '村/3.jpg'));
  const wrong = await run('--json');
  expect(wrong.exitCode).toBe(1);
  const [summary, ...lines] = wrong.lines().toReversed();
  expect(lines.toSorted((a, b) => (String(a['path']) < String(b['path']) ? -1 : 1))).toEqual([
    { path: '村/1.jpg', state: 'changed', reason: 'rotten' },
    { path: '村/2.jpg', state: 'missing', reason: 'gone' },
    { path: '村/3.jpg', state: 'missing', reason: 'no-file' },
    { path: '村/4.jpg', state: 'ok' },
  ]);
  expect(summary).toEqual({
    checked: 4,
    ok: 1,
    changed: 1,
    missing: 2,
    reasons: { rotten: 1, gone: 1, 'no-file': 1 },
  });
  const said = await run();
  expect(said.stdout).toContain('损坏（大小和时间没变，字节变了）  村/1.jpg');
  expect(said.stdout).toContain('核对 4 个文件：完好 1，改变 1，缺失 2。');
});
