// A package for the archive office: a valid bag, the originals as they are, and a catalogue that tells of them.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../main/archive/csv-table.ts';
import { verifyExport } from '../../../../main/archive/exports/frame/verify-export.ts';
import type { PublicationPicture } from '../../../../main/archive/exports/publication.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { bagComplaints } from '../../../support/bag-validator.ts';
import { hashTree } from '../../../support/temporary-archive.ts';
import {
  collect,
  createExportFixture,
  numbersOfAnArchive,
  runExport,
  sha256Of,
} from '../export-fixture.ts';
import { day, FACTS, pairOf, picture, transfer } from './transfer-fixture.ts';

describe('a package', () => {
  test('is a valid bag of the originals under their numbers', async () => {
    await using fixture = await createExportFixture();
    const pictures = await pairOf(fixture);
    const request = transfer(fixture, pictures, {}, { pairs: [{ before: 0, after: 1 }] });
    expect(await runExport(request)).toMatchObject({ kind: 'transfer', pictures: 2 });
    expect(await bagComplaints(request.to)).toEqual([]);
    expect((await readdir(request.to)).toSorted()).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'data',
        'manifest-sha256.txt',
        'manifest.json',
        'tagmanifest-sha256.txt',
        '目录.csv',
        '目录.html',
        '组说明.csv',
        '组说明.html',
      ].toSorted(),
    );
    for (const [index, name] of ['Y-2014-0001-0001.jpg', 'Y-2018-0001-0001.jpg'].entries()) {
      const copy = join(request.to, 'data', name);
      expect(await sha256Of(copy)).toBe(pictures[index]?.original.sha256);
      const { mtimeMs } = await stat(copy);
      expect(mtimeMs).toBe(Date.parse('2018-06-01T00:00:00Z'));
    }
    expect((await readFile(join(request.to, 'bag-info.txt'), 'utf8')).split('\n')).toEqual([
      'Source-Organization: 湟中区融媒体中心',
      'External-Description: 汲取脱贫攻坚奋进力量（照片档案 2 组 2 张）',
      // The day where the program runs.
      expect.stringMatching(/^Bagging-Date: 2022-05-(?:19|20)$/),
      'Fonds-Number: J012',
      'Retention-Period: 永久',
      expect.stringMatching(/^Payload-Oxum: \d+\.2$/),
      '',
    ]);
    const lines = await collect(verifyExport(request.to));
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['ok']));
  });

  test('has a catalogue with every field, captions as published, halves of a pair by number', async () => {
    await using fixture = await createExportFixture();
    const pictures = await pairOf(fixture);
    const request = transfer(fixture, pictures, {}, { pairs: [{ before: 0, after: 1 }] });
    await runExport(request);
    const bytes = await readFile(join(request.to, '目录.csv'));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('efbbbf', 'hex'));
    const [header, ...rows] = parseCsv(bytes.toString('utf8'));
    expect(header).toEqual(
      '照片号 题名 参见号 时间 摄影者 文字说明 组号 张号 保管期限 原文件名 原路径 格式 大小 SHA-256'.split(
        ' ',
      ),
    );
    const [before] = pictures;
    expect(rows).toEqual([
      [
        'Y-2014-0001-0001',
        '2014年5月，大卡阳村搬迁前的“𠮷家”道路',
        'Y-2018-0001-0001',
        '20140501',
        '陶某',
        before?.caption,
        '0001',
        '0001',
        'Y',
        '道路 1.JPG',
        '2014/道路 1.JPG',
        'JPEG',
        String((await stat(before?.original.absolutePath ?? '')).size),
        before?.original.sha256,
      ],
      expect.arrayContaining(['Y-2018-0001-0001', 'Y-2014-0001-0001', '20180600', '湟中融媒']),
    ]);
    const groups = parseCsv(await readFile(join(request.to, '组说明.csv'), 'utf8'));
    expect(groups[1]).toEqual([
      '0001',
      '2014',
      '2014年湟中区田家寨镇大卡阳村易地搬迁',
      '2014年湟中区田家寨镇大卡阳村易地搬迁。2014年5月1日拍摄，本次移交1张（改变前1张）。内容：道路。摄影者：陶某。',
      '1',
      'Y-2014-0001-0001',
    ]);
    const manifest = JSON.parse(
      await readFile(join(request.to, 'manifest.json'), 'utf8'),
    ) as ExportManifest;
    expect(manifest.pictures.map(({ caption, file }) => [file, caption])).toEqual([
      ['data/Y-2014-0001-0001.jpg', pictures[0]?.caption],
      ['data/Y-2018-0001-0001.jpg', pictures[1]?.caption],
    ]);
  });

  test('holds a photo once that an article shows twice, told by both captions', async () => {
    await using fixture = await createExportFixture();
    const one = await picture(fixture, '路.jpg', { caption: '大卡阳村搬迁前的路，陶某 摄' });
    const request = transfer(fixture, [one, { ...one, caption: '村口' }, one]);
    await runExport(request);
    expect(await bagComplaints(request.to)).toEqual([]);
    const [, ...rows] = parseCsv(await readFile(join(request.to, '目录.csv'), 'utf8'));
    expect(rows.map((row) => row[5])).toEqual(['大卡阳村搬迁前的路，陶某 摄\n村口']);
  });

  test('keeps captions with markup, formulas and line ends as they are', async () => {
    await using fixture = await createExportFixture();
    const caption = '=SUM(A1)，"引号"<script>alert(1)</script>&amp;\n大卡阳村拆除的旧房';
    const request = transfer(fixture, [await picture(fixture, 'a.jpg', { caption })]);
    await runExport(request);
    const [, row] = parseCsv(await readFile(join(request.to, '目录.csv'), 'utf8'));
    expect(row?.[5]).toBe(caption);
    expect(await readFile(join(request.to, '目录.html'), 'utf8')).not.toContain('<script');
  });

  test('changes nothing of the originals', async () => {
    await using fixture = await createExportFixture();
    const pictures = await pairOf(fixture);
    const before = await hashTree(fixture.root);
    await runExport(transfer(fixture, pictures));
    expect(await hashTree(fixture.root)).toEqual(before);
  });
});

describe('numbers', () => {
  test('stay with their photos, whatever is handed over with them, and are never given twice', async () => {
    await using fixture = await createExportFixture();
    const giveNumbers = numbersOfAnArchive();
    const [old, late, early] = await Promise.all([
      picture(fixture, 'b.jpg', { date: day('2016-05-01') }, 40),
      picture(fixture, 'c.jpg', { date: day('2016-06-01') }, 44),
      picture(fixture, 'a.jpg', { date: day('2016-01-01') }, 48),
    ]);
    const numbered = async (pictures: PublicationPicture[], to: string) => {
      const request = transfer(fixture, pictures, {}, { to: join(fixture.desk, to) });
      await runExport(request, { giveNumbers });
      const [, ...rows] = parseCsv(await readFile(join(request.to, '目录.csv'), 'utf8'));
      return Object.fromEntries(rows.map(({ 0: number, 9: name = '' }) => [name, number]));
    };
    expect(await numbered([old, late], '一')).toEqual({
      'b.jpg': 'Y-2016-0001-0001',
      'c.jpg': 'Y-2016-0001-0002',
    });
    expect(await numbered([late, early], '二')).toEqual({
      'c.jpg': 'Y-2016-0001-0002',
      'a.jpg': 'Y-2016-0001-0003',
    });
    const corrected = { ...late, date: day('2017-06-01') };
    expect(await numbered([corrected], '三')).toEqual({ 'c.jpg': 'Y-2016-0001-0002' });
  });

  test('follow the template, groups by village and project of a year', async () => {
    await using fixture = await createExportFixture();
    const date = day('2016-05-01');
    const pictures = await Promise.all([
      picture(fixture, 'a.jpg', { date }, 40),
      picture(fixture, 'b.jpg', { date, facts: { ...FACTS, category: 'housing' } }, 44),
      picture(fixture, 'c.jpg', { date, facts: { ...FACTS, village: '小卡阳村' } }, 48),
      picture(fixture, 'd.tiff', { date }, 52),
    ]);
    const numberTemplate = '{全宗号}·{年度}·{保管期限}·{组号}号·{张号}';
    const request = transfer(fixture, pictures, { numberTemplate, retention: '30-years' });
    await runExport(request);
    expect((await readdir(join(request.to, 'data'))).toSorted()).toEqual([
      'J012·2016·D30·0001号·0001.jpg',
      'J012·2016·D30·0001号·0002.tiff',
      'J012·2016·D30·0002号·0001.jpg',
      'J012·2016·D30·0003号·0001.jpg',
    ]);
    expect(await bagComplaints(request.to)).toEqual([]);
  });
});
