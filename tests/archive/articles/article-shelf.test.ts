import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../shared/article.ts';
import { exportChoice, type ExportSummary } from '../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../shared/exports/export-manifest.ts';
import type { Archive } from '../../../main/archive/archive.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';
import { wordFile } from '../../support/word-file.ts';

const PHOTOS = {
  '田家寨镇/大卡阳村/搬迁前/道路1.jpg': { seed: 1, takenAt: '2015:08:20 09:45:55' },
  '田家寨镇/大卡阳村/搬迁后/道路1.jpg': { seed: 2, takenAt: '2018:07:11 16:41:41' },
  '海子沟乡/黑沟村/绿化.jpg': { seed: 3, takenAt: '2017:06:08 11:00:00' },
};

const ARTICLE = `山乡换新颜

去年以来，全区继续推进搬迁安置，群众出行难、吃水难的问题一个一个得到解决，村里的变化看得见、摸得着，大家都说日子越过越有盼头。坚持规划引领，全区统筹各类资金，谋划实施道路硬化、人饮提升、环境整治等一批项目，持续补齐短板，不断改善农村生产生活条件，让发展成果惠及更多群众，为全面推进乡村振兴打下坚实基础。

基础设施

大卡阳村搬迁前道路原貌

大卡阳村搬迁后的道路

黑沟村“四旁”绿化(𠮷)

没有照片的三镇饮水枢纽

编辑:冯某
`;

function importText(archive: Archive, text = ARTICLE) {
  return archive.importArticle({ name: '稿件.txt', bytes: Buffer.from(text) }, null);
}

async function exportTo(archive: Archive, article: number, to: string): Promise<ExportSummary> {
  const source = { kind: 'article', article } as const;
  for await (const event of archive.exports.write(source, to, [exportChoice('gallery')])) {
    if (event.event === 'done' && event.result[0]) return event.result[0];
  }
  throw new Error('the export ended without a summary');
}

describe('an imported article', () => {
  test('keeps every line as written and makes slots of its captions', async () => {
    await using box = await temporaryArchive(PHOTOS);
    await box.index();
    const article = await importText(box.archive);
    expect(article.title).toBe('山乡换新颜');
    expect(article.lines.map(({ kind }) => kind)).toEqual([
      'title',
      'body',
      'heading',
      'caption',
      'caption',
      'caption',
      'caption',
      'credit',
    ]);
    expect(
      article.slots.map(({ caption, state, partnerLine }) => [caption, state, partnerLine]),
    ).toEqual([
      ['大卡阳村搬迁前道路原貌', 'matched', 9],
      ['大卡阳村搬迁后的道路', 'matched', 7],
      ['黑沟村“四旁”绿化(𠮷)', expect.stringMatching(/matched|ask/), null],
      ['没有照片的三镇饮水枢纽', 'missing', null],
    ]);
  });

  test('is the same article when it is imported again', async () => {
    await using box = await temporaryArchive(PHOTOS);
    await box.index();
    expect((await importText(box.archive)).id).toBe((await importText(box.archive)).id);
    expect(box.archive.articles()).toHaveLength(1);
  });

  test('offers photos that arrive after it', async () => {
    await using box = await temporaryArchive(PHOTOS);
    const { id, slots } = await importText(box.archive);
    expect(slots.every(({ state }) => state === 'missing')).toBe(true);
    await box.index();
    expect(box.archive.article(id).slots[0]?.state).toBe('matched');
  });

  test('keeps what a person chose for a slot, and gives it back on undo', async () => {
    await using box = await temporaryArchive(PHOTOS);
    await box.index();
    const { id } = await importText(box.archive);
    const other = box.archive.photoAt('海子沟乡/黑沟村/绿化.jpg').id;
    const slot = () => box.archive.article(id).slots[0];
    const before = slot()?.chosen;
    box.archive.decideSlot(id, 7, other);
    await box.reopen();
    await box.index();
    expect(slot()).toMatchObject({ chosen: other, state: 'matched' });
    box.archive.undo();
    expect(slot()?.chosen).toBe(before);
    box.archive.decideSlot(id, 7, null);
    expect(slot()).toMatchObject({ chosen: null, state: 'missing' });
  });

  test('takes a person’s word on what a line is', async () => {
    await using box = await temporaryArchive(PHOTOS);
    await box.index();
    const { id } = await importText(box.archive);
    const article = box.archive.decideLine(id, 13, 'body');
    expect(article.slots.map(({ line }) => line)).not.toContain(13);
    const back = box.archive.decideLine(id, 5, 'caption');
    expect(back.slots[0]).toMatchObject({ line: 5, caption: '基础设施' });
  });
});

test('pictures inside of a manuscript find their photos where no word does', async () => {
  await using box = await temporaryArchive({
    '杂/DSC_0001.jpg': { seed: 11 },
    '杂/DSC_0002.jpg': { seed: 24 },
  });
  await box.index();
  const saved = await sharp(join(box.root, '杂/DSC_0002.jpg'))
    .resize(48)
    .jpeg({ quality: 60 })
    .toBuffer();
  const bytes = wordFile(
    [
      { text: '山乡换新颜', style: 'Title' },
      { picture: 0 },
      { text: '机修梯田', style: 'caption' },
      { text: '三镇饮水枢纽', style: 'caption' },
    ],
    [saved],
  );
  const article = await box.archive.importArticle({ name: '稿件.docx', bytes }, null);
  expect(article.slots.map(({ caption, state, chosen }) => [caption, state, chosen])).toEqual([
    ['机修梯田', 'matched', box.archive.photoAt('杂/DSC_0002.jpg').id],
    ['三镇饮水枢纽', 'missing', null],
  ]);
  expect(box.archive.photos({}, { limit: 9 }).total).toBe(2);
});

test('captions are read by the day of publication, and again when a person says another', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const { id } = await importText(box.archive, '山乡换新颜\n\n去年8月黑沟村搬迁后的新居');
  const dates = (article: Article) =>
    article.lines.flatMap(({ panels }) => panels.map(({ date }) => date?.iso ?? null));
  expect(dates(box.archive.article(id))).not.toContain('2021-08');
  expect(dates(box.archive.decideArticleDate(id, '2022-05-20'))).toEqual(['2021-08']);
  await box.reopen();
  expect(box.archive.article(id).date).toBe('2022-05-20');
  box.archive.undo();
  expect(dates(box.archive.article(id))).not.toContain('2021-08');
  expect(box.archive.article(id).date).toBeNull();
});

test('an exported article has its captions character for character, and passes verify', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const { id } = await importText(box.archive);
  box.archive.decideSlot(id, 11, box.archive.photoAt('海子沟乡/黑沟村/绿化.jpg').id);
  const to = join(box.root, '..', '画册');
  const summary = await exportTo(box.archive, id, to);
  expect(summary).toMatchObject({
    pictures: 3,
    missing: ['没有照片的三镇饮水枢纽'],
    verified: true,
  });
  const manifest = JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8')) as ExportManifest;
  expect(manifest.pictures.map(({ caption }) => caption)).toEqual([
    '大卡阳村搬迁前道路原貌',
    '大卡阳村搬迁后的道路',
    '黑沟村“四旁”绿化(𠮷)',
  ]);
  expect(manifest.pairs).toEqual([{ before: 1, after: 2 }]);
  const states = (await Array.fromAsync(box.archive.verify(to))).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['ok']));
});

test('a village can be exported without an article', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const to = join(box.root, '..', '大卡阳村');
  const source = { kind: 'village', town: null, village: '大卡阳村' } as const;
  for await (const event of box.archive.exports.write(source, to, [exportChoice('gallery')])) {
    if (event.event === 'done') expect(event.result[0]).toMatchObject({ pictures: 2, captions: 2 });
  }
  const text = await readFile(join(to, 'captions.txt'), 'utf8');
  expect(text).toContain('2015年8月20日田家寨镇大卡阳村道路（搬迁前）');
});

test('an export into the archive’s own folder is refused', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const { id } = await importText(box.archive);
  await expect(exportTo(box.archive, id, join(box.dir, '画册'))).rejects.toMatchObject({
    code: 'export-in-root',
  });
});
