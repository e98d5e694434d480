import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import { articleArchive, CAPTIONS } from '../article-archive.ts';

type Held = Awaited<ReturnType<typeof articleArchive>>;

const codesOf = async (
  { archive, source }: Held,
  to: string | null,
  ...kinds: Parameters<typeof exportChoice>[]
) => {
  const { findings } = await archive.exports.preview(
    source,
    to,
    kinds.map((kind) => exportChoice(...kind)),
  );
  return findings.map(({ code, kind, pictures }) => [code, kind, pictures]);
};

test('shows the pictures in order, with what stands under them', async () => {
  await using held = await articleArchive();
  const preview = await held.archive.exports.preview(held.source, null, []);
  expect(preview).toMatchObject({
    title: '乡村新貌',
    pictures: CAPTIONS.map((caption, index) => ({
      number: index + 1,
      photo: held.photoOf(index),
      caption,
    })),
    missing: [],
    findings: [],
    since: [],
  });
});

test('names captions without a picture, and pictures smaller than asked for', async () => {
  await using held = await articleArchive();
  held.place(1, null);
  const preview = await held.archive.exports.preview(held.source, null, [
    exportChoice('gallery', { longEdgePx: 1920 }),
  ]);
  expect(preview.missing).toEqual([CAPTIONS[1]]);
  expect(preview.findings).toEqual([
    { code: 'captions-missing', kind: null, count: 1, pictures: [], limit: null },
    { code: 'pictures-smaller', kind: null, count: 2, pictures: [1, 2], limit: 1920 },
  ]);
  expect(await codesOf(held, null, ['gallery', { copiesOriginals: true }])).toEqual([
    ['captions-missing', null, []],
  ]);
});

test('says where an export cannot go, and which originals are away', async () => {
  await using held = await articleArchive();
  expect(await codesOf(held, join(held.root, '画册'))).toEqual([['target-in-root', null, []]]);
  expect(await codesOf(held, held.dir)).toEqual([['target-in-root', null, []]]);
  expect(await codesOf(held, join(held.home, '没有', '画册'))).toEqual([['target-gone', null, []]]);
  await rename(held.root, `${held.root} 拔掉`);
  expect(await codesOf(held, null)).toEqual([['originals-offline', null, [1, 2, 3]]]);
});

test('counts against the limits of WeChat, and what an archive office asks for', async () => {
  await using held = await articleArchive();
  expect(
    await codesOf(held, null, ['wechat', { author: '𠮷'.repeat(17), digest: '要'.repeat(128) }]),
  ).toEqual([['author-long', 'wechat', []]]);
  const codes = await codesOf(held, null, ['transfer', { fonds: 'A001' }]);
  expect(codes).toContainEqual(['office-missing', 'transfer', []]);
  expect(codes).toContainEqual(['fields-missing', 'transfer', []]);
  expect(codes).toContainEqual(['photographer-missing', 'transfer', [1, 2, 3]]);
  expect(codes.map(([code]) => code)).not.toContain('fonds-missing');
});

test('compares with the last export of the same kind from the same source', async () => {
  await using held = await articleArchive();
  const { archive, source, home } = held;
  const gallery = [exportChoice('gallery')];
  await Array.fromAsync(archive.exports.write(source, join(home, '画册'), gallery));
  const since = async (kind: 'gallery' | 'word') =>
    (await archive.exports.preview(source, null, [exportChoice(kind)])).since;
  expect(await since('word')).toEqual([]);
  const nothing = { added: [], removed: [], replaced: [], captions: [], moved: [] };
  expect(await since('gallery')).toMatchObject([{ name: '画册', changes: nothing }]);
  held.place(2, held.photoOf(3));
  held.place(0, null);
  const changes = {
    ...nothing,
    removed: [{ previousNumber: 1, caption: CAPTIONS[0] }],
    replaced: [{ number: 2, previousNumber: 3, caption: CAPTIONS[2] }],
  };
  expect(await since('gallery')).toMatchObject([{ name: '画册', changes }]);

  await Array.fromAsync(archive.exports.write(source, join(home, '画册 2'), gallery));
  const [newer, older] = await archive.exports.list();
  expect(archive.exports.changes(newer?.id ?? 0)).toMatchObject({ id: older?.id, changes });
  expect(archive.exports.changes(older?.id ?? 0)).toBeNull();
});
