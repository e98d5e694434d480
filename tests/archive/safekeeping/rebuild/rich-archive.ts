// An archive in which people have said something of every kind, with all that makes rebuilding hard: copies, twins,
// a folder taken out, originals that are missing, steps undone and superseded.
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { PointPair } from '../../../../shared/alignment.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import type { PhotoId } from '../../../../shared/photo.ts';
import { landscape, savedFromChat, shot, TAKEN_AT } from '../../../support/landscape.ts';
import { ascii, exifBlock, short } from '../../../support/metadata-bytes.ts';
import { placeEntry } from '../../../support/place-entry.ts';
import {
  type PhotoSpec,
  temporaryArchive,
  type TestArchive,
  writePhotos,
} from '../../../support/temporary-archive.ts';

const SQUARE: PointPair[] = [
  [0.1, 0.1],
  [0.9, 0.1],
  [0.9, 0.9],
  [0.1, 0.9],
].map(([x = 0, y = 0]) => ({ before: { x, y }, after: { x: x / 2, y } }));

const HOUSE = '上五庄镇/黄草沟村';
const ROAD = '海子沟乡/黑沟村';
const SCHOOL = '田家寨镇/大卡阳村';
/** Away while the archive is rebuilt. */
export const MISSING = `${ROAD}/改造前/水窖.jpg`;
/** The same picture lies twice, and one of the files is away. */
export const MISSING_COPY = `备份盘/${ROAD}/道路.jpg`;

const ARTICLE = `山乡换新颜

2019年5月10日

大卡阳村搬迁前道路原貌

2016年黑沟村绿化

马贵元家搬迁前

马贵元家搬迁后

说不清的一行

编辑:冯某
`;

async function files(): Promise<Record<string, PhotoSpec | Buffer>> {
  const original = await shot(1);
  const twin = exifBlock({
    main: [ascii(0x010f, 'TestCam'), short(0x0106, 32_803)],
    exif: [ascii(0x9003, TAKEN_AT)],
    isLittle: true,
  });
  return {
    [`${HOUSE}/马贵元(前)/1.jpg`]: { seed: 1, takenAt: '2016:03:14 10:00:00' },
    [`${HOUSE}/马贵元(前)/2.jpg`]: { seed: 21, takenAt: '2016:03:14 10:10:00' },
    [`${HOUSE}/马贵元(后)/1.jpg`]: { seed: 2, takenAt: '2016:09:21 10:00:00' },
    [`${HOUSE}/马贵元(后)/2.jpg`]: { seed: 22, takenAt: '2016:09:21 10:10:00' },
    [`${HOUSE}/马贵元(后)/2019回访.jpg`]: { seed: 3, takenAt: '2019:06:01 10:00:00' },
    [`${HOUSE}/李家(前)/1.jpg`]: { seed: 4, takenAt: '2016:03:15 10:00:00' },
    [`${HOUSE}/李家(后)/1.jpg`]: { seed: 5, takenAt: '2017:03:15 10:00:00' },
    [`${ROAD}/改造前/道路.jpg`]: { seed: 6, takenAt: '2014:05:01 10:00:00' },
    [`${ROAD}/改造后/道路.jpg`]: { seed: 7, takenAt: '2019:05:01 10:00:00' },
    [`${ROAD}/施工中/道路.jpg`]: { seed: 8, takenAt: '2017:05:01 10:00:00' },
    [`${ROAD}/2017-06-08 绿化.jpg`]: { seed: 9, takenAt: '2017:06:08 09:00:00' },
    [MISSING]: { seed: 10, takenAt: '2014:05:01 11:00:00' },
    [MISSING_COPY]: { seed: 6, takenAt: '2014:05:01 10:00:00' },
    [`${SCHOOL}/搬迁前/道路.jpg`]: { seed: 11, takenAt: '2014:05:01 10:00:00' },
    [`${SCHOOL}/搬迁后/文化广场.jpg`]: { seed: 12, takenAt: '2019:06:01 10:00:00' },
    [`${SCHOOL}/搬迁前/DSC_0101.JPG`]: original,
    '微信收图/mmexport1652160233591.jpg': await savedFromChat(original),
    '微信收图/mmexport1652160233592.jpg': await savedFromChat(await shot(2)),
    [`${SCHOOL}/搬迁前/DSC_0102.JPG`]: await shot(2),
    [`${SCHOOL}/搬迁后/DSC_0007.NEF`]: Buffer.concat([
      twin,
      await landscape(3, 600).jpeg().toBuffer(),
    ]),
    [`${SCHOOL}/搬迁后/DSC_0007.JPG`]: await shot(3),
    '未整理/x.jpg': { seed: 13 },
    '未整理/y.jpg': { seed: 14 },
    '未整理/z.jpg': { seed: 15 },
    '手机/2016-03-12/黄草沟村 老路.jpg': { seed: 16, takenAt: '2016:03:12 10:15:02' },
    '手机/2016-03-12/黄草沟村 院子.jpg': { seed: 17, takenAt: '2016:03:12 10:40:00' },
    '手机/2016-03-12/IMG_0007.jpg': { seed: 18, takenAt: '2016:03:12 11:00:00' },
    '上滩社/2018/全景.jpg': { seed: 19, takenAt: '2018:03:12 11:00:00' },
  };
}

/** Everything said, and then some of the originals taken away; not indexed since. */
export async function richArchive(): Promise<TestArchive> {
  const box = await temporaryArchive(await files());
  const beside = (name: string): string => join(dirname(box.root), name);
  await writePhotos(beside('老照片'), {
    'a.jpg': { seed: 31 },
    '备份/a.jpg': { seed: 32 },
  });
  await writePhotos(beside('手机'), {
    'c.jpg': { seed: 6, takenAt: '2014:05:01 10:00:00' },
    'd.jpg': { seed: 33 },
  });
  await box.archive.addRoot(beside('老照片'));
  await box.archive.addRoot(beside('手机'));
  await box.index();
  await decideEverything(box.archive, beside);
  for (const path of [MISSING, MISSING_COPY]) await rm(join(box.root, path));
  await box.index();
  return box;
}

async function decideEverything(archive: Archive, beside: (name: string) => string): Promise<void> {
  const at = (path: string): PhotoId => archive.photoAt(path).id;
  const pair = (before: string, after: string) => ({ before: at(before), after: at(after) });
  const [oldPhotos, phone] = [2, 3];
  await archive.setRootLabel(oldPhotos, '拦隆口镇老照片');
  await archive.setRootExclusions(oldPhotos, ['备份']);
  archive.decideFact(at('d.jpg'), 'caption', '手机里的一张');
  await archive.removeRoot(phone);

  // Facts, one undone and superseded, one undone and open.
  archive.decideFacts([at('未整理/x.jpg'), at('未整理/y.jpg')], {
    town: '海子沟乡',
    village: '黑沟村',
    phase: 'before',
  });
  archive.decideFact(at('未整理/z.jpg'), 'credit', '王记者');
  archive.undo();
  archive.decideFact(at('未整理/z.jpg'), 'caption', '说明，含“引号”、\u2028与𠮷');
  archive.decideFact(at('a.jpg'), 'publishable', false);
  archive.decideFact(at('a.jpg'), 'credit', '说错了');
  archive.decideFact(at(MISSING), 'caption', '水窖，原件不在');
  archive.answerQuestion(at('手机/2016-03-12/IMG_0007.jpg'), 'village', '上五庄镇黄草沟村');
  // Places.
  archive.gazetteer.save(
    placeEntry({ kind: 'natural', name: '上滩社', town: '海子沟乡', village: '黑沟村' }),
  );
  archive.gazetteer.save(
    placeEntry({
      kind: 'resettlement',
      name: '新村安置点',
      town: '海子沟乡',
      village: '黑沟村',
      origins: [{ town: '田家寨镇', village: '大卡阳村' }],
    }),
  );
  // Copies.
  for (const { copy, best } of archive.copies()) {
    const isFirst = copy.path.endsWith('591.jpg');
    archive.decideCopy(copy.id, best.id, isFirst ? 'confirmed' : 'rejected');
  }
  decidePairsOfAll(archive, pair, at);
  archive.finding.saveSearch('黑沟', { village: '黑沟村' });
  archive.finding.saveSearch('后', { phase: 'after' });
  const [first, second] = archive.finding.savedSearches();
  archive.finding.moveSearch(second?.id ?? '', first?.id ?? null);
  archive.captions.saveTemplate(null, { name: '我的', text: '{年}年{村}' });
  archive.captions.removeTemplate(archive.captions.templates()[0]?.id ?? '');
  archive.captions.saveCode({ code: 'hcg', texts: ['黄草沟村'] }, null);
  const [toTake] = archive.shots().shots;
  if (toTake === undefined) throw new Error('no shot is missing');
  archive.decideShot(toTake.reference.id, toTake.missing, 'dismissed');
  await decideArticle(archive, at);
  await exportAll(archive, beside);
  // An older act taken back, one undone and done again, and one undone.
  const { acts } = archive.history.page({}, { limit: 100 });
  const wrong = acts.find(({ after }) => after === '说错了');
  await archive.history.takeBack(wrong?.id ?? 0);
  archive.decideFact(at('a.jpg'), 'phase', 'before');
  archive.undo();
  archive.redo();
  archive.decideFact(at('a.jpg'), 'subject', 'road');
  archive.undo();
}

function decidePairsOfAll(
  archive: Archive,
  pair: (before: string, after: string) => { before: PhotoId; after: PhotoId },
  at: (path: string) => PhotoId,
): void {
  const house = pair(`${HOUSE}/马贵元(前)/1.jpg`, `${HOUSE}/马贵元(后)/1.jpg`);
  archive.setPairPoints(house, SQUARE);
  archive.signOffPair(house, { stage: 'first', name: '甲' });
  archive.signOffPair(house, { stage: 'second', name: '乙' });
  archive.replaceInPair(pair(`${HOUSE}/马贵元(前)/2.jpg`, `${HOUSE}/马贵元(后)/2.jpg`), {
    before: at(`${HOUSE}/马贵元(前)/2.jpg`),
    after: at(`${HOUSE}/马贵元(后)/2019回访.jpg`),
  });
  const [before, after] = [at(`${HOUSE}/李家(前)/1.jpg`), at(`${HOUSE}/李家(后)/1.jpg`)];
  archive.swapPair(before, after);
  const road = pair(`${ROAD}/改造前/道路.jpg`, `${ROAD}/改造后/道路.jpg`);
  archive.decidePair(road.before, road.after, 'confirmed');
  archive.decidePair(at(MISSING), road.after, 'confirmed');
  archive.decidePair(at('未整理/x.jpg'), at('未整理/z.jpg'), 'rejected');
  archive.splitScene([at(`${HOUSE}/马贵元(前)/2.jpg`)]);
  archive.makeSeries([road.before, at(`${ROAD}/施工中/道路.jpg`), road.after]);
}

async function decideArticle(archive: Archive, at: (path: string) => PhotoId): Promise<void> {
  const file = { name: '稿件.txt', bytes: Buffer.from(ARTICLE) };
  const { id, lines } = await archive.importArticle(file, null);
  const lineOf = (text: string): number => lines.find((line) => line.text === text)?.line ?? 0;
  archive.decideArticleDate(id, '2019-06-02');
  archive.decideLine(id, lineOf('说不清的一行'), 'body');
  archive.decideSlot(id, lineOf('大卡阳村搬迁前道路原貌'), at(`${SCHOOL}/搬迁前/道路.jpg`));
  const green = lineOf('2016年黑沟村绿化');
  const article = archive.decideSlot(id, green, at(`${ROAD}/2017-06-08 绿化.jpg`));
  const conflict = article.slots.find(({ line }) => line === green)?.conflicts[0];
  archive.dismissConflict(id, green, conflict?.key ?? '');
  archive.captions.decide(id, green, { everywhere: '黑沟村绿化', wechat: '黑沟村的绿化' });
  archive.decideSlot(id, lineOf('马贵元家搬迁后'), null);
  // Published without any word of a person on it, and imported from elsewhere.
  await archive.importArticle({ name: '短讯.md', bytes: Buffer.from('# 短讯\n\n黑沟村\n') }, null);
}

async function exportAll(archive: Archive, beside: (name: string) => string): Promise<void> {
  const village = { kind: 'village', town: '海子沟乡', village: '黑沟村' } as const;
  const numbers = exportChoice('transfer', { goesOnIncomplete: true });
  const [article] = archive.articles().filter(({ slotCount }) => slotCount > 0);
  if (article === undefined) throw new Error('no article has slots');
  await Array.fromAsync(archive.exports.write(village, beside('移交'), [numbers]));
  const source = { kind: 'article', article: article.id } as const;
  await Array.fromAsync(
    archive.exports.write(source, beside('画册'), [exportChoice('gallery', {})]),
  );
  await Array.fromAsync(archive.exportShots({}, beside('清单')));
  const [newest] = await archive.exports.list();
  archive.exports.setListed(newest?.id ?? 0, false);
}
