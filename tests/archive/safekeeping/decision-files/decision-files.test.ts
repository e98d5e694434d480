import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { parseCsv } from '../../../../main/archive/csv-table.ts';
import { XmpProperties } from '../../../../main/archive/imaging/xmp-reader.ts';
import type { DecisionFilesRequest } from '../../../../shared/decision-files.ts';
import { HAS_EXIFTOOL, readWithExiftool } from '../../../support/exiftool.ts';
import {
  hashTree,
  temporaryArchive,
  type TestArchive,
} from '../../../support/temporary-archive.ts';

const BEFORE = '海子沟乡/黑沟村/改造前/道路.jpg';
const AFTER = '海子沟乡/黑沟村/改造后/道路.jpg';
const FORMULA = '=1+1/@村/x.jpg';
const CAPTION = '黑沟村改造前的道路，“原貌”<&>\r\n第二行𠮷';

async function decidedArchive(): Promise<TestArchive> {
  const box = await temporaryArchive({
    [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
    '备份/道路.jpg': { seed: 2, takenAt: '2019:05:01 10:00:00' },
    [FORMULA]: { seed: 3 },
  });
  await box.index();
  const { archive } = box;
  const [before, after] = [archive.photoAt(BEFORE).id, archive.photoAt(AFTER).id];
  archive.decideFacts([before], { caption: CAPTION, credit: '甲' });
  archive.decideFact(before, 'credit', '乙');
  archive.undo();
  archive.decidePair(before, after, 'confirmed');
  archive.signOffPair({ before, after }, { stage: 'first', name: '初审人' });
  await archive.gazetteer.chooseCounty('630106');
  return box;
}

const ALL: DecisionFilesRequest = {
  formats: ['csv', 'json', 'xmp'],
  sidecarNames: 'full',
  language: 'zh-CN',
};

async function write(archive: Archive, to: string, request: Partial<DecisionFilesRequest> = {}) {
  for await (const event of archive.decisionFiles.write(to, { ...ALL, ...request })) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('nothing came of it');
}

/** Rows of a table by their headings. */
async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = parseCsv(await readFile(path, 'utf8'));
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
  );
}

test('tables, journal file and sidecars lie in a folder of their own, checked', async () => {
  await using box = await decidedArchive();
  const untouched = await hashTree(box.root);
  const to = join(dirname(box.root), '决定');
  expect(await write(box.archive, to)).toEqual({
    dir: to,
    photos: 3,
    pairs: 1,
    decisions: 4,
    sidecars: 4,
    files: 7,
    verified: true,
  });
  const files = await readdir(to, { recursive: true });
  expect(files.filter((file) => /\.\w+$/.test(file)).toSorted()).toEqual(
    [
      'XMP/照片/=1+1/@村/x.jpg.xmp',
      `XMP/照片/备份/道路.jpg.xmp`,
      `XMP/照片/${AFTER}.xmp`,
      `XMP/照片/${BEFORE}.xmp`,
      'journal.jsonl',
      '前后对比.csv',
      '照片.csv',
    ].toSorted(),
  );
  expect(await hashTree(box.root)).toEqual(untouched);
  expect((await readFile(join(to, '照片.csv'))).subarray(0, 3).toString('hex')).toBe('efbbbf');
});

test('a row tells of each fact what it is from, and of decided ones by whom and when', async () => {
  await using box = await decidedArchive();
  const to = join(dirname(box.root), '决定');
  await write(box.archive, to, { formats: ['csv'] });
  const rows = await rowsOf(join(to, '照片.csv'));
  const before = rows.find((row) => row['路径'] === BEFORE);
  expect(before).toMatchObject({
    照片文件夹: '照片',
    原件在不在: '是',
    村: '黑沟村',
    '村·来源': '推断：文件夹名',
    '村·决定人': '',
    说明: CAPTION,
    '说明·来源': '人工',
    署名: '甲',
    '署名·来源': '人工',
    阶段: '前',
    拍摄时间: '2014-05-01',
    '拍摄时间·来源': '推断：拍摄信息',
  });
  const [step] = box.archive.history.page({}, { limit: 1 }).acts;
  expect(before?.['署名·决定人']).toBe(step?.who);
  expect(before?.['署名·决定时间']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  // No name of a file is calculated.
  expect(await readFile(join(to, '照片.csv'), 'utf8')).toContain(`"'${FORMULA}"`);
  expect(rows.map((row) => row['路径'])).toContain(FORMULA);
  expect(rows.find((row) => row['路径'] === AFTER)?.['其他位置']).toBe('照片: 备份/道路.jpg');
  const [pair] = await rowsOf(join(to, '前后对比.csv'));
  expect(pair).toMatchObject({
    前: BEFORE,
    后: AFTER,
    判断: '人工确认',
    决定人: step?.who,
    初审: '初审人',
    复审: '',
  });
});

test('in English, of one village only', async () => {
  await using box = await decidedArchive();
  const to = join(dirname(box.root), 'decisions');
  const summary = await write(box.archive, to, {
    formats: ['csv'],
    village: '黑沟村',
    language: 'en',
  });
  expect(summary).toMatchObject({ photos: 2, pairs: 1, decisions: 0, sidecars: 0 });
  const [photo] = await rowsOf(join(to, 'photos.csv'));
  expect(photo).toMatchObject({ Phase: 'before', 'Village·source': 'inferred: folder' });
  expect(await rowsOf(join(to, 'pairs.csv'))).toMatchObject([{ Verdict: 'confirmed' }]);
});

test('a sidecar says what is known in the words of the standards, and what a person decided', async ({
  skip,
}) => {
  skip(!HAS_EXIFTOOL);
  await using box = await decidedArchive();
  const to = join(dirname(box.root), '决定');
  await write(box.archive, to, { formats: ['xmp'] });
  const [tags] = readWithExiftool([join(to, `XMP/照片/${BEFORE}.xmp`)]);
  expect(tags).toMatchObject({
    'XMP-dc:Description': CAPTION,
    'XMP-photoshop:Credit': '甲',
    'XMP-photoshop:City': '西宁市',
    'XMP-photoshop:State': '青海省',
    'XMP-photoshop:DateCreated': '2014:05:01',
    'XMP-iptcCore:Location': '湟中区海子沟乡黑沟村',
    'XMP-dc:Subject': ['海子沟乡', '黑沟村', '基础设施建设', '道路'],
    'XMP-xinmao:Village': '黑沟村',
    'XMP-xinmao:Phase': 'before',
    'XMP-xinmao:Subject': 'road',
    'XMP-xinmao:DecidedByPerson': ['caption', 'credit'],
  });
  expect(Object.keys(tags ?? {}).filter((name) => /CreateDate|Creator$/.test(name))).toEqual([]);
});

test('names of sidecars follow the convention asked for, each its own', async () => {
  await using box = await temporaryArchive({
    'IMG_1.jpg': { seed: 1 },
    'img_1.JPEG': { seed: 2 },
    'CON.jpg': { seed: 3 },
    'a:b?.jpg': { seed: 4 },
  });
  await box.index();
  const to = join(dirname(box.root), '决定');
  await write(box.archive, to, { formats: ['xmp'], sidecarNames: 'stem' });
  expect((await readdir(join(to, 'XMP/照片'))).toSorted()).toEqual(
    ['IMG_1.xmp', '_CON.xmp', 'a：b？.xmp', 'img_1.JPEG.xmp'].toSorted(),
  );
});

test('nothing is written over, among originals, into the archive, or without a format', async () => {
  await using box = await decidedArchive();
  const home = dirname(box.root);
  await mkdir(join(home, '有了'));
  const refusals: [string, Partial<DecisionFilesRequest>, string][] = [
    [join(home, '有了'), {}, 'export-exists'],
    [join(box.root, '决定'), {}, 'export-in-root'],
    [join(box.dir, '决定'), {}, 'export-in-root'],
    [join(home, '没有', '决定'), {}, 'export-target-missing'],
    [join(home, '决定'), { formats: [] }, 'export-nothing'],
  ];
  for (const [to, request, code] of refusals) {
    await expect(write(box.archive, to, request)).rejects.toMatchObject({ code });
  }
  const stop = new AbortController();
  const events = box.archive.decisionFiles.write(join(home, '决定'), ALL, stop.signal);
  await events.next();
  stop.abort();
  await expect(Array.fromAsync(events)).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(home)).toSorted()).toEqual(['archive', '有了', '照片']);
});

/** Writes beside the originals, and tells what was left alone. */
async function writeBeside(archive: Archive, sidecarNames: 'full' | 'stem' = 'full') {
  for await (const event of archive.decisionFiles.writeBeside({ sidecarNames })) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('nothing came of it');
}

test('beside the originals only new sidecars are written, and none is touched', async () => {
  const theirs = '<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>';
  await using box = await temporaryArchive({
    'a/1.jpg': { seed: 1 },
    'a/1.XMP': Buffer.from(theirs),
    'a/2.jpg': { seed: 2 },
    'a/2.jpg.xmp': Buffer.from(theirs),
    'a/3.jpg': { seed: 3 },
    'a/3.png': { seed: 4 },
  });
  await box.index();
  const before = await hashTree(box.root);
  expect(await writeBeside(box.archive, 'stem')).toEqual({
    written: 1,
    left: [
      { path: 'a/1.jpg', reason: 'exists' },
      { path: 'a/2.jpg', reason: 'exists' },
      { path: 'a/3.png', reason: 'shared-name' },
    ],
  });
  const sidecar = join(box.root, 'a/3.xmp');
  const { [sidecar]: written, ...rest } = await hashTree(box.root);
  expect(written).toBeDefined();
  expect(rest).toEqual(before);
  const properties = XmpProperties.parse(await readFile(sidecar, 'utf8'));
  expect(properties.text('xinmao', 'ContentSha256')).toBe(before[join(box.root, 'a/3.jpg')]);
  expect((await writeBeside(box.archive, 'stem')).written).toBe(0);
});
