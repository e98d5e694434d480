// What a village and a project publish of a real archive.
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { exportChoice, type ExportSource } from '../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../shared/exports/export-manifest.ts';
import { temporaryArchive, type TestArchive } from '../../support/temporary-archive.ts';

const BEFORE = '田家寨镇/大卡阳村/搬迁前/道路.jpg';
const AFTER = '田家寨镇/大卡阳村/搬迁后/道路.jpg';

async function archiveWithPair() {
  const held = await temporaryArchive({
    [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
    '田家寨镇/大卡阳村/搬迁前/住房.jpg': { seed: 3 },
    '田家寨镇/永丰村/光伏.jpg': { seed: 4 },
  });
  await held.index();
  return held;
}

async function publish({ archive, root }: TestArchive, source: ExportSource, name: string) {
  const to = join(dirname(root), name);
  await Array.fromAsync(archive.exports.write(source, to, [exportChoice('web')]));
  const page = await readFile(join(to, 'index.html'), 'utf8');
  const manifest = JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8')) as ExportManifest;
  return { page, manifest };
}

function idAt({ archive }: TestArchive, path: string): number {
  const { photos } = archive.photos({}, { limit: 10 });
  return photos.find((photo) => photo.path === path)?.id ?? 0;
}

test.each<[ExportSource, string, string]>([
  [{ kind: 'village', town: '田家寨镇', village: '大卡阳村' }, '田家寨镇大卡阳村', ''],
  [
    { kind: 'project', category: 'relocation' },
    '湟中区易地搬迁前后对比',
    '<h2>田家寨镇大卡阳村</h2>',
  ],
])('%j publishes its certain pairs and nothing else', async (source, title, heading) => {
  await using held = await archiveWithPair();
  const { page, manifest } = await publish(held, source, '成果');
  expect(manifest).toMatchObject({
    title,
    pairs: [{ before: 1, after: 2 }],
    pictures: [
      { phase: 'before', original: { path: BEFORE } },
      { phase: 'after', original: { path: AFTER } },
    ],
  });
  expect(page).toContain(heading);
  expect(page).toContain('1 组前后对比、2 张图片，摄于 2014 年至 2019 年。');
  expect(manifest.pictures.map(({ caption }) => caption)).toEqual([
    '2014年5月1日田家寨镇大卡阳村道路（搬迁前）',
    '2019年5月1日田家寨镇大卡阳村道路（搬迁后）',
  ]);
});

test('a pair of which a photo is not for publication stays out', async () => {
  await using held = await archiveWithPair();
  const { archive } = held;
  archive.decidePair(idAt(held, BEFORE), idAt(held, AFTER), 'confirmed');
  archive.decideFact(idAt(held, AFTER), 'publishable', false);
  for (const source of [
    { kind: 'village', town: '田家寨镇', village: '大卡阳村' },
    { kind: 'project', category: 'relocation' },
  ] as const) {
    await expect(publish(held, source, '成果')).rejects.toMatchObject({ code: 'export-nothing' });
  }
});

test('a project that no pair is of has nothing to export', async () => {
  await using held = await archiveWithPair();
  await expect(
    publish(held, { kind: 'project', category: 'education' }, '成果'),
  ).rejects.toMatchObject({ code: 'export-nothing' });
});
