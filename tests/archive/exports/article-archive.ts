// An archive with one article whose captions have photos, to export from.
import { dirname } from 'node:path';
import type { Archive } from '../../../main/archive/archive.ts';
import type { ExportProof } from '../../../shared/exports/export-proof.ts';
import type { ExportSource } from '../../../shared/exports/export-kinds.ts';
import { asImage, drawPlace } from '../../support/drawn-place.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

export const CAPTIONS = [
  '大卡阳村搬迁前道路原貌',
  '大卡阳村搬迁后的新路',
  '黑沟村新修的广场',
] as const;

/** Photos in the order of the captions that they stand under; the fourth stands under none. */
const PATHS = [
  '2014/大卡阳村/搬迁前/道路1.jpg',
  '2019/大卡阳村/搬迁后/道路2.jpg',
  '2019/黑沟村/改造后/广场1.jpg',
  '2019/黑沟村/改造后/广场2.jpg',
];

export async function articleArchive() {
  const photos = await Promise.all(
    PATHS.map(async (path, seed) => {
      const bytes = await asImage(await drawPlace(seed))
        .jpeg({ quality: 92 })
        .toBuffer();
      return [path, bytes] as const;
    }),
  );
  const held = await temporaryArchive(Object.fromEntries(photos));
  await held.index();
  const { archive } = held;
  const bytes = new TextEncoder().encode(`乡村新貌\n\n${CAPTIONS.join('\n')}\n`);
  const article = await archive.importArticle({ name: '稿件.txt', bytes }, null);
  const lines = CAPTIONS.map(
    (caption) => article.lines.find(({ text }) => text === caption)?.line ?? 0,
  );
  archive.decideLine(article.id, 1, 'title');
  for (const line of lines) archive.decideLine(article.id, line, 'caption');
  const photoOf = (index: number) => archive.photoAt(PATHS[index] ?? '').id;
  const place = (index: number, photo: number | null) => {
    archive.decideSlot(article.id, lines[index] ?? 0, photo);
  };
  for (const index of CAPTIONS.keys()) place(index, photoOf(index));
  const source = { kind: 'article', article: article.id } as const satisfies ExportSource;
  return { ...held, archive, home: dirname(held.root), source, lines, place, photoOf };
}

/** Proves an export to the end. */
export async function prove(archive: Archive, id: number, dir?: string): Promise<ExportProof> {
  for await (const event of archive.exports.prove(id, { dir })) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('the proof ended without a result');
}
