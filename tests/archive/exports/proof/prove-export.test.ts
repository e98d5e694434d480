import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import { isProved } from '../../../../shared/exports/export-proof.ts';
import { articleArchive, CAPTIONS, prove } from '../article-archive.ts';

async function exported() {
  const held = await articleArchive();
  const to = join(held.home, '画册');
  await Array.fromAsync(held.archive.exports.write(held.source, to, [exportChoice('gallery')]));
  const [entry] = await held.archive.exports.list();
  return { ...held, to, id: entry?.id ?? 0 };
}

test('an export as it was made is proved: files, captions, pictures', async () => {
  await using held = await exported();
  const proof = await prove(held.archive, held.id);
  expect(proof).toMatchObject({
    id: held.id,
    kind: 'gallery',
    title: '乡村新貌',
    files: { changed: [], missing: [] },
    pictureCount: 3,
    captionsRead: 3,
    faults: [],
    notes: [],
  });
  expect(proof.picturesCompared).toBeGreaterThanOrEqual(3);
  expect(proof.manifestSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(isProved(proof)).toBe(true);
});

test('a caption that the article lost or that went to another kind of line is named', async () => {
  await using held = await exported();
  const { archive, source, lines } = held;
  archive.decideLine(source.article, lines[2] ?? 0, 'body');
  const { faults } = await prove(archive, held.id);
  expect(faults).toEqual([
    {
      code: 'caption-gone',
      file: 'pictures/图03.jpg',
      number: 3,
      field: null,
      texts: { published: CAPTIONS[2], found: null },
    },
  ]);
});

test('renditions that were lost are made again; without any original, pictures are left unseen', async () => {
  await using held = await exported();
  await rm(join(held.dir, 'renditions'), { recursive: true, force: true });
  expect(isProved(await prove(held.archive, held.id))).toBe(true);
  await rm(join(held.dir, 'renditions'), { recursive: true, force: true });
  await rename(held.root, `${held.root} 拔掉`);
  const proof = await prove(held.archive, held.id);
  expect(proof.notes.map(({ code }) => code)).toContain('picture-unseen');
  expect(proof.picturesCompared).toBe(0);
});

test('with another manifest nothing is said of captions and pictures', async () => {
  await using held = await exported();
  const manifest = join(held.to, 'manifest.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(CAPTIONS[0], '改过的说明'));
  const proof = await prove(held.archive, held.id);
  expect(proof.files.changed).toEqual(['manifest.json']);
  expect(proof.faults.map(({ code }) => code)).toEqual(['manifest-changed']);
  expect([proof.captionsRead, proof.picturesCompared]).toEqual([0, 0]);
  expect(isProved(proof)).toBe(false);
});

test('an export is found by its folder, and by its manifest where it was copied to', async () => {
  await using held = await exported();
  const { archive, to, id, home } = held;
  const copy = join(home, '带走的');
  await cp(to, copy, { recursive: true });
  expect(await archive.exports.find(to)).toBe(id);
  expect(await archive.exports.find(copy)).toBe(id);
  expect(await archive.exports.find(home)).toBeNull();
  expect(isProved(await prove(archive, id, copy))).toBe(true);
  await writeFile(join(copy, 'captions.txt'), '改过');
  expect((await prove(archive, id, copy)).files.changed).toEqual(['captions.txt']);
});
