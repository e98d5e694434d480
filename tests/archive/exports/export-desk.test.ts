// The archive remembers what was exported; the folders belong to the person.
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import type { ExportProof } from '../../../shared/exports/export-proof.ts';
import { exportChoice } from '../../../shared/exports/export-kinds.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const CAPTION = '大卡阳村搬迁前道路原貌';

async function archiveWithArticle() {
  const held = await temporaryArchive({ '2014/大卡阳村/搬迁前/道路1.jpg': { seed: 1 } });
  await held.index();
  const bytes = new TextEncoder().encode(`乡村新貌\n\n${CAPTION}\n`);
  const { id, lines } = await held.archive.importArticle({ name: '稿件.txt', bytes }, null);
  const line = lines.find(({ text }) => text === CAPTION)?.line ?? 0;
  held.archive.decideLine(id, line, 'caption');
  const [photo] = held.archive.photos({}, { limit: 1 }).photos;
  held.archive.decideSlot(id, line, photo?.id ?? 0);
  return { ...held, archive: held.archive, home: dirname(held.root), article: id };
}

async function drain(events: AsyncIterable<unknown>): Promise<void> {
  await Array.fromAsync(events);
}

async function verify(archive: Archive, id: number): Promise<ExportProof['files'] | null> {
  let check: ExportProof['files'] | null = null;
  for await (const event of archive.exports.prove(id)) {
    if (event.event === 'done') check = event.result.files;
  }
  return check;
}

test('an export is remembered once it is in place, and verified against what it was', async () => {
  await using held = await archiveWithArticle();
  const { archive, article, home } = held;
  const to = join(home, '画册');
  await drain(archive.exports.write({ kind: 'article', article }, to, [exportChoice('gallery')]));
  const [entry] = await archive.exports.list();
  expect(entry).toMatchObject({
    title: '稿件.txt',
    origin: { kind: 'article', article, choice: exportChoice('gallery') },
    dir: to,
    pictures: 1,
    isThere: true,
  });
  expect(archive.overview().exportCount).toBe(1);
  const id = entry?.id ?? 0;
  expect(await verify(archive, id)).toEqual({ ok: 6, changed: [], missing: [] });

  await writeFile(join(to, 'captions.txt'), '改过');
  await rm(join(to, 'pictures', '图01.jpg'));
  expect(await verify(archive, id)).toEqual({
    ok: 4,
    changed: ['captions.txt'],
    missing: ['pictures/图01.jpg'],
  });

  await rename(to, join(home, '别处'));
  expect((await archive.exports.list()).map(({ isThere }) => isThere)).toEqual([false]);
  await expect(verify(archive, id)).rejects.toMatchObject({ code: 'folder-missing' });
});

test('a rewritten manifest does not make a changed picture right', async () => {
  await using held = await archiveWithArticle();
  const { archive, article, home } = held;
  const to = join(home, '画册');
  await drain(archive.exports.write({ kind: 'article', article }, to, [exportChoice('gallery')]));
  await writeFile(join(to, 'manifest.json'), '{}');
  const [entry] = await archive.exports.list();
  expect(await verify(archive, entry?.id ?? 0)).toMatchObject({ changed: ['manifest.json'] });
});

test('what failed is not remembered', async () => {
  await using held = await archiveWithArticle();
  const { archive, article, home } = held;
  await expect(
    drain(
      archive.exports.write({ kind: 'article', article }, join(home, 'nowhere', '画册'), [
        exportChoice('gallery'),
      ]),
    ),
  ).rejects.toMatchObject({ code: 'export-target-missing' });
  expect(await archive.exports.list()).toEqual([]);
});

test('a list of shots is remembered with its query; taken from the list, it can come back', async () => {
  await using held = await archiveWithArticle();
  const { archive, home } = held;
  const to = join(home, '补拍');
  await drain(archive.exportShots({ village: '大卡阳村' }, to));
  const [entry] = await archive.exports.list();
  expect(entry).toMatchObject({
    title: '大卡阳村',
    origin: { kind: 'shots', query: { village: '大卡阳村' }, language: 'zh-CN' },
    pictures: 1,
  });
  const id = entry?.id ?? 0;
  archive.exports.setListed(id, false);
  expect(await archive.exports.list()).toEqual([]);
  archive.exports.setListed(id, true);
  expect(await archive.exports.list()).toEqual([entry]);
  expect(() => {
    archive.exports.setListed(99, false);
  }).toThrow(/export 99/);
});
