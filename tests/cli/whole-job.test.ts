// The whole job from a terminal, and the shapes that scripts rely on.
import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findPinnedNode } from '../../main/pinned-node.mjs';
import { hashTree, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

const CAPTION = '大卡阳村搬迁前道路原貌';
const BEFORE = '田家寨镇/大卡阳村/搬迁前/道路.jpg';
const AFTER = '田家寨镇/大卡阳村/搬迁后/道路.jpg';

async function createHome() {
  const folder = await temporaryFolder();
  const home = folder.path;
  const photos = join(home, '照片');
  await writePhotos(photos, {
    [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
    '田家寨镇/永丰村/光伏.jpg': { seed: 3 },
  });
  const article = join(home, '稿件.txt');
  await writeFile(article, `乡村新貌\n\n一、基础设施改善\n\n${CAPTION}\n\n大卡阳村搬迁后道路\n`);
  return {
    home,
    photos,
    article,
    run: (...args: string[]) => runCli([...args, '--json'], { home }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

test('index, browse, decide, undo, article, export and verify', async () => {
  await using person = await createHome();
  const { run, photos, article, home } = person;
  const originals = await hashTree(photos);

  const first = await run('index', photos);
  expect([first.exitCode, first.lines()]).toEqual([
    0,
    [
      {
        photos: 3,
        originals: 3,
        new: 3,
        changed: 0,
        moved: 0,
        missing: 0,
        failed: [],
        elapsedMs: expect.any(Number) as number,
      },
    ],
  ]);
  expect(first.stderr.split('\n')[0]).toMatch(/^\{"event":"progress","stage":/);
  await rename(
    join(photos, '田家寨镇/永丰村/光伏.jpg'),
    join(photos, '田家寨镇/永丰村/光伏板.jpg'),
  );
  expect((await run('index', photos)).lines()[0]).toMatchObject({ new: 0, moved: 1, missing: 0 });
  await rename(
    join(photos, '田家寨镇/永丰村/光伏板.jpg'),
    join(photos, '田家寨镇/永丰村/光伏.jpg'),
  );
  await run('index', photos);

  const listed = await run('photos', '--village', '大卡阳村', '--phase', '搬迁前');
  const [photo] = listed.lines();
  expect(listed.lines()).toHaveLength(1);
  expect(Object.keys(photo ?? {})).toEqual([
    'path',
    'originals',
    'sha256',
    'widthPx',
    'heightPx',
    'facts',
    'why',
    'publishable',
  ]);
  expect(photo).toMatchObject({
    path: BEFORE,
    originals: [BEFORE],
    widthPx: 64,
    heightPx: 48,
    facts: { village: '大卡阳村', phase: 'before', date: { iso: '2014-05-01', precision: 'day' } },
    publishable: true,
  });

  const [pair] = (await run('pairs')).lines();
  expect(Object.keys(pair ?? {})).toEqual([
    'before',
    'after',
    'decision',
    'score',
    'reasons',
    'group',
  ]);
  expect([pair?.['before'], pair?.['after']]).toEqual([BEFORE, AFTER]);

  const decided = await run('decide', BEFORE, '署名=李记者', 'subject=道路');
  expect(decided.lines()[0]).toMatchObject({ facts: { credit: '李记者', subject: 'road' } });
  const confirmed = await run('decide-pair', BEFORE, join(photos, AFTER), 'confirm');
  expect(confirmed.lines()[0]).toMatchObject({ before: BEFORE, decision: 'confirmed' });
  expect((await run('undo')).lines()[0]).toMatchObject({ kind: 'pair', isUndone: true });
  expect((await run('redo')).lines()[0]).toMatchObject({ kind: 'pair', isUndone: false });
  expect((await run('history', '--limit', '1')).lines()).toHaveLength(1);
  const [ofPhoto] = (await run('history', '--photo', join(photos, AFTER))).lines();
  expect(ofPhoto).toMatchObject({ kind: 'pair', who: expect.any(String) as string });
  const takenBack = await run('take-back', String(ofPhoto?.['id']));
  expect(takenBack.lines()[0]).toMatchObject({ kind: 'pair', restored: 1, kept: 0 });
  expect((await run('undo')).lines()[0]).not.toHaveProperty('who');

  const lines = (await run('article', article, '--date', '2022-05-20')).lines();
  expect(lines.map(({ line, text }) => [line, text])).toContainEqual([5, CAPTION]);
  const caption = lines.find(({ text }) => text === CAPTION);
  expect(caption).toMatchObject({
    kind: 'caption',
    slot: {
      photos: [
        {
          path: BEFORE,
          reasons: [
            { kind: 'same-village', detail: '大卡阳村', text: '同村：大卡阳村' },
            {},
            {},
            {},
          ],
          alsoLines: [],
        },
      ],
      pair: { before: BEFORE, after: AFTER },
      pairs: [{ before: BEFORE, after: AFTER, decision: 'confirmed' }],
    },
  });

  const gallery = join(home, '画册');
  const exported = await run('export', '--article', article, '--to', gallery);
  expect([exported.exitCode, exported.lines()[0]]).toMatchObject([
    0,
    { kind: 'gallery', dir: gallery, verified: true },
  ]);
  expect(await readFile(join(gallery, 'captions.txt'), 'utf8')).toContain(CAPTION);

  const checked = await run('verify', gallery);
  expect([checked.exitCode, checked.lines().at(-1)]).toMatchObject([0, { changed: 0, missing: 0 }]);
  const elsewhere = join(home, '另一台电脑');
  expect((await runCli(['verify', gallery], { home: elsewhere })).exitCode).toBe(0);
  expect(existsSync(elsewhere)).toBe(false);
  await writeFile(join(gallery, 'captions.txt'), '改了');
  const changed = await run('verify', gallery);
  expect(changed.exitCode).toBe(1);
  expect(changed.lines()).toContainEqual({ path: 'captions.txt', state: 'changed' });
  expect((await run('verify')).exitCode).toBe(0);
  expect(await hashTree(photos)).toEqual(originals);
});

test('a value that does not fit is refused before any decision is written', async () => {
  await using person = await createHome();
  const { run, photos } = person;
  await run('index', photos);
  const result = await run('decide', BEFORE, 'person=马贵元', 'date=2014-02-30');
  expect([result.exitCode, result.error()?.code]).toEqual([2, 'invalid-value']);
  expect((await run('history')).lines()).toEqual([]);
});

test('people get tables and sentences', async () => {
  await using person = await createHome();
  const { photos, home } = person;
  const indexed = await runCli(['index', photos], { home });
  expect(indexed.stdout).toContain('照片 3 张');
  const listed = await runCli(['photos', '--lang', 'en'], { home });
  expect(listed.stdout.split('\n')[0]).toMatch(/^File +Village +Person/);
  expect(listed.stderr).toContain('3 photos');
});

test('Ctrl+C ends an index in good order; the next one goes on', async () => {
  await using person = await createHome();
  const { photos, home, run } = person;
  const stopped = await runCli(['index', photos, '--json'], {
    home,
    onStderr: (text, interrupt) => {
      if (text.includes('"progress"')) interrupt();
    },
  });
  expect([stopped.exitCode, stopped.error()?.code]).toEqual([3, 'cancelled']);
  const next = await run('index', photos);
  expect(next.exitCode).toBe(0);
  expect(next.lines()[0]).toMatchObject({ photos: 3 });
});

test('serve prints its address, answers there and ends with Ctrl+C', async () => {
  await using person = await createHome();
  const { home } = person;
  const launch = fileURLToPath(new URL('../../main/launch.mjs', import.meta.url));
  const child = spawn(process.execPath, [launch, 'serve', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: join(home, '.data') },
  });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('<div id="root">');
  child.kill('SIGINT');
  const [exitCode] = (await once(child, 'exit')) as [number];
  expect(exitCode).toBe(0);
});

/** Runs `launch.mjs` as an older Node would see it. */
async function launchOnOldNode(launch: URL, home: string): Promise<[number, string, string]> {
  const fake = join(home, 'old-node.mjs');
  await writeFile(
    fake,
    `if (process.argv[1] === ${JSON.stringify(fake)}) {\n` +
      `  Object.defineProperty(process.versions, 'node', { value: '20.20.2' });\n` +
      `  process.argv.push('--version');\n` +
      `}\n` +
      `await import(${JSON.stringify(launch.href)});\n`,
  );
  const child = spawn(process.execPath, [fake], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, words] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const [exitCode] = (await once(child, 'close')) as [number];
  return [exitCode, out, words];
}

const SOURCES = new URL('../../main/', import.meta.url);

test('an older Node hands over to the one that came with the dependencies', async () => {
  await using person = await createHome();
  const launched = await launchOnOldNode(new URL('launch.mjs', SOURCES), person.home);
  const hasPinned = findPinnedNode() !== null;
  expect(launched[0]).toBe(hasPinned ? 0 : 3);
  expect(launched[1]).toMatch(hasPinned ? /^\d+\.\d+\.\d+/ : /^$/);
});

test('an older Node alone is told in both languages what to do', async () => {
  await using person = await createHome();
  const { home } = person;
  for (const file of ['launch.mjs', 'pinned-node.mjs']) {
    await copyFile(new URL(file, SOURCES), join(home, file));
  }
  expect(await launchOnOldNode(pathToFileURL(join(home, 'launch.mjs')), home)).toEqual([
    3,
    '',
    expect.stringMatching(/20\.20\.2[^]*npm start/),
  ]);
});

test('pairs are compared, turned round, signed off and split, series made', async () => {
  await using person = await createHome();
  const { run, photos } = person;
  await run('index', photos);

  expect((await run('align')).lines()).toEqual([{ compared: 1 }]);
  expect((await run('align')).lines()).toEqual([{ compared: 0 }]);
  const signed = await run('sign-off', BEFORE, AFTER, 'first', '--name', '王编辑');
  expect(signed.lines()[0]).toMatchObject({
    before: BEFORE,
    decision: 'confirmed',
    signOffs: [{ stage: 'first', name: '王编辑' }],
  });
  const early = await run('sign-off', BEFORE, AFTER, 'final', '--name', '王编辑');
  expect([early.exitCode, early.error()?.code]).toEqual([2, 'sign-off-order']);
  expect((await run('swap-pair', BEFORE, AFTER)).lines()[0]).toMatchObject({
    before: AFTER,
    after: BEFORE,
  });
  const all = [BEFORE, AFTER, '田家寨镇/永丰村/光伏.jpg'];
  await run('series', ...all);
  expect((await run('series')).lines()).toMatchObject([{ photos: all }]);
  expect((await run('split', AFTER)).lines()[0]).toMatchObject({ kind: 'scene' });
});
