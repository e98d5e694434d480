import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlaceEntry } from '../../../shared/place.ts';
import { placeEntry } from '../../support/place-entry.ts';
import {
  temporaryArchive,
  temporaryFolder,
  type TestArchive,
} from '../../support/temporary-archive.ts';

const HEIGOU = { town: '海子沟乡', village: '黑沟村' };

const ENTRIES: PlaceEntry[] = [
  placeEntry({ kind: 'town', name: '云谷川镇' }),
  placeEntry({ kind: 'village', name: '星光村', town: '云谷川镇' }),
  placeEntry({ kind: 'village', name: '窑庄村', county: '大通县', town: '桥头镇' }),
  placeEntry({ kind: 'natural', name: '上滩社', ...HEIGOU, note: '三户，"老院"\n已搬' }),
  placeEntry({ kind: 'former', name: '红旗大队', ...HEIGOU, from: 1958, to: 1984 }),
  placeEntry({ kind: 'merged', name: '石窑村', ...HEIGOU, from: 2005 }),
  placeEntry({
    kind: 'resettlement',
    name: '幸福里安置点',
    town: '云谷川镇',
    village: '星光村',
    origins: [HEIGOU, { town: '田家寨镇', village: '大卡阳村' }],
  }),
  placeEntry({ kind: 'gone', name: '卡阳村', town: '拦隆口镇' }),
  placeEntry({ kind: 'meaning', name: '下营村', town: '甘河滩镇', village: '下营村' }),
];

const archive = (): Promise<TestArchive> => temporaryArchive({ 'x.jpg': { seed: 1 } });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('an exported table comes back as it was, in one step', async () => {
  await using first = await archive();
  for (const entry of ENTRIES) first.archive.gazetteer.save(entry);
  const csv = bytesOf(first.archive.gazetteer.csv());
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(first.archive.gazetteer.readCsv(csv).rows.map(({ state }) => state)).toEqual(
    ENTRIES.map(() => 'same'),
  );

  await using second = await archive();
  expect(second.archive.gazetteer.readCsv(csv).bad).toEqual([]);
  expect(second.archive.gazetteer.table().entries).toEqual([]);
  expect(second.archive.gazetteer.importCsv(csv)).toMatchObject({ kind: 'place', count: 9 });
  expect(bytesOf(second.archive.gazetteer.csv())).toEqual(csv);
  const entries = second.archive.gazetteer.table().entries.map(({ key, ...entry }) => {
    expect(key).not.toBe('');
    return entry;
  });
  expect(entries).toEqual(expect.arrayContaining(ENTRIES));

  second.archive.undo();
  expect(second.archive.gazetteer.table().entries).toEqual([]);
  await second.reopen();
  second.archive.redo();
  expect(second.archive.gazetteer.table().entries).toHaveLength(9);
});

test('bad rows are listed with line and reason, and keep no good row back', async () => {
  await using box = await archive();
  const csv = bytesOf(
    [
      '类别,名称,乡镇,村,起',
      '自然村,上滩社,,黑沟村,',
      '乡村,甲,,,',
      '旧名,红旗大队,,无名村,',
      '',
      '别名,黑沟垴,,黑沟,一九五八',
      '自然村,星下社,,星光村,',
      '新增村,星光村,海子沟乡,,',
    ].join('\r\n'),
  );
  const { rows, bad } = box.archive.gazetteer.readCsv(csv);
  expect(rows.map(({ line, entry }) => [line, entry.name, entry.town])).toEqual([
    [2, '上滩社', '海子沟乡'],
    [7, '星下社', '海子沟乡'],
    [8, '星光村', '海子沟乡'],
  ]);
  expect(bad).toEqual([
    { line: 3, text: '乡村 甲', code: 'place-kind-unknown', params: { kind: '乡村' } },
    {
      line: 4,
      text: '旧名 红旗大队 无名村',
      code: 'place-village-unknown',
      params: { village: '无名村' },
    },
    {
      line: 6,
      text: '别名 黑沟垴 黑沟 一九五八',
      code: 'place-years-invalid',
      params: { years: '一九五八' },
    },
  ]);
  box.archive.gazetteer.importCsv(csv);
  expect(box.archive.gazetteer.table().entries).toHaveLength(3);
});

test('reads GBK from an older Excel, English headings, and nothing without a heading', async () => {
  await using box = await archive();
  const read = (bytes: Uint8Array) => box.archive.gazetteer.readCsv(bytes).rows;
  // 类别,名称,村 / 自然村,上滩社,黑沟村 in GBK.
  const gbk = Uint8Array.from([
    ...[0xc0, 0xe0, 0xb1, 0xf0, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb4, 0xe5, 0x0d, 0x0a],
    ...[0xd7, 0xd4, 0xc8, 0xbb, 0xb4, 0xe5, 0x2c, 0xc9, 0xcf, 0xcc, 0xb2, 0xc9, 0xe7, 0x2c],
    ...[0xba, 0xda, 0xb9, 0xb5, 0xb4, 0xe5, 0x0d, 0x0a],
  ]);
  const natural = placeEntry({ kind: 'natural', name: '上滩社', ...HEIGOU });
  expect(read(gbk)).toEqual([{ line: 2, entry: natural, state: 'new' }]);
  expect(read(bytesOf('Kind;Name;Village\nnatural;上滩社;黑沟\n'))).toEqual([
    { line: 2, entry: natural, state: 'new' },
  ]);
  for (const bytes of [bytesOf('上滩社,黑沟村'), Uint8Array.from([0, 1, 2]), bytesOf('')]) {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'place-csv-unreadable' }));
  }
});

test('a table goes where it is wanted, over nothing and not among originals', async () => {
  await using box = await archive();
  await using home = await temporaryFolder();
  const { gazetteer } = box.archive;
  gazetteer.save(placeEntry({ kind: 'natural', name: '上滩社', ...HEIGOU }));
  const first = await gazetteer.exportCsv(home.path);
  expect(first).toBe(join(home.path, '地名表-湟中区.csv'));
  expect(await readFile(first, 'utf8')).toBe(gazetteer.csv());
  await gazetteer.exportCsv(home.path);
  expect((await readdir(home.path)).sort()).toEqual(['地名表-湟中区-2.csv', '地名表-湟中区.csv']);
  await expect(gazetteer.exportCsv(box.root)).rejects.toMatchObject({ code: 'export-in-root' });
  await expect(gazetteer.exportCsv(join(home.path, '无'))).rejects.toMatchObject({
    code: 'export-target-missing',
  });
});
