// What exports publish of an archive: its captions at each outlet, both photos of a caption, a person's template.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportChoice, type ExportKind } from '../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../shared/exports/export-manifest.ts';
import { articleArchive, CAPTIONS, prove } from './article-archive.ts';

const EDITED = '一条路的十年：大卡阳村';

async function manifestOf(dir: string): Promise<ExportManifest> {
  return JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as ExportManifest;
}

async function setUp() {
  const held = await articleArchive();
  const { archive, home, source } = held;
  const write = async (name: string, ...kinds: ExportKind[]) => {
    const to = join(home, name);
    const choices = kinds.map((kind) => exportChoice(kind));
    await Array.fromAsync(archive.exports.write(source, to, choices));
    return to;
  };
  return { ...held, write };
}

test('a caption that was changed for one outlet is published there and nowhere else', async () => {
  await using held = await setUp();
  const { archive, source, lines, write } = held;
  archive.captions.decide(source.article, lines[0] ?? 0, { wechat: EDITED });

  const choices = [exportChoice('gallery'), exportChoice('wechat')];
  const { findings } = await archive.exports.preview(source, null, choices);
  expect(findings.filter(({ code }) => code === 'captions-edited')).toMatchObject([
    { kind: 'wechat', count: 1, pictures: [1] },
  ]);

  const to = await write('两种', 'gallery', 'wechat');
  const [gallery, wechat] = await Promise.all(
    ['gallery', 'wechat'].map((kind) => manifestOf(join(to, kind))),
  );
  expect(gallery?.pictures.map(({ caption }) => caption)).toEqual([...CAPTIONS]);
  expect(wechat?.pictures[0]?.caption).toBe(EDITED);
  expect(await readFile(join(to, 'wechat/wechat.html'), 'utf8')).toContain(EDITED);

  const proofs = await Promise.all(
    (await archive.exports.list()).map(({ id }) => prove(archive, id)),
  );
  const edited = proofs.map(({ kind, faults, notes }) => ({
    kind,
    faults,
    lines: notes.filter(({ code }) => code === 'caption-edited').map(({ number }) => number),
  }));
  expect(edited).toContainEqual({ kind: 'gallery', faults: [], lines: [] });
  expect(edited.find(({ kind }) => kind === 'wechat')).toMatchObject({ faults: [] });
  expect(edited.find(({ kind }) => kind === 'wechat')?.lines).toContain(1);

  // Taken back, the export that carries it is no longer what would be published.
  archive.undo();
  const [newest] = await archive.exports.list();
  const { faults } = await prove(archive, newest?.id ?? 0);
  expect(faults.map(({ code }) => code)).toContain('caption-changed');
});

test('a caption that shows both halves publishes both, as a pair', async () => {
  await using held = await setUp();
  const { archive, home, photoOf } = held;
  const both = '左图为搬迁前的大卡阳村道路；右图为建成的大卡阳村道路';
  const bytes = new TextEncoder().encode(`路\n\n${both}\n`);
  const { id, lines } = await archive.importArticle({ name: '左右.txt', bytes }, null);
  const line = lines.find(({ text }) => text === both)?.line ?? 0;
  archive.decideLine(id, line, 'caption');
  archive.decideSlotPair(id, line, photoOf(0), photoOf(1));
  const to = join(home, '一对');
  const source = { kind: 'article', article: id } as const;
  await Array.fromAsync(archive.exports.write(source, to, [exportChoice('gallery')]));
  const { pictures, pairs, pairPictures } = await manifestOf(to);
  expect(pictures.map(({ phase, caption }) => [phase, caption])).toEqual([
    ['before', both],
    ['after', both],
  ]);
  expect(pairs).toEqual([{ before: 1, after: 2 }]);
  expect(pairPictures).toHaveLength(1);
  const [newest] = await archive.exports.list();
  expect(await prove(archive, newest?.id ?? 0)).toMatchObject({ faults: [], picturesCompared: 4 });
});

test('photos without captions are captioned by the template that stands first', async () => {
  await using held = await setUp();
  const { archive } = held;
  archive.captions.saveTemplate(null, { name: '短', text: '{村}[{阶段}]留影' });
  const [first, , , , own] = archive.captions.templates();
  archive.captions.moveTemplate(own?.id ?? '', first?.id ?? '');
  const village = { kind: 'village', town: null, village: '大卡阳村' } as const;
  const { pictures } = await archive.exports.preview(village, null, []);
  expect(pictures.map(({ caption }) => caption)).toEqual([
    '大卡阳村搬迁前留影',
    '大卡阳村搬迁后留影',
  ]);
});
