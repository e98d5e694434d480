// A package for the archive office: a valid bag, the originals as they are, and a catalogue that tells of them.
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../main/archive/exports/gallery/caption-files.ts';
import { verifyExport } from '../../../../main/archive/exports/frame/verify-export.ts';
import type { PublicationPicture } from '../../../../main/archive/exports/publication.ts';
import type { CaptureDate } from '../../../../shared/capture-date.ts';
import { exportChoice, type TransferSettings } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { type Facts, NO_FACTS } from '../../../../shared/fact.ts';
import { bagComplaints } from '../../../support/bag-validator.ts';
import { hashTree } from '../../../support/temporary-archive.ts';
import {
  collect,
  createExportFixture,
  type ExportFixture,
  type ExportRequest,
  mountDisk,
  numbersOfAnArchive,
  runExport,
  sha256Of,
} from '../export-fixture.ts';

const SETTINGS = { fonds: 'J012', organisation: '湟中区融媒体中心' };

const FACTS: Facts = {
  ...NO_FACTS,
  county: '湟中区',
  town: '田家寨镇',
  village: '大卡阳村',
  subject: 'road',
  category: 'relocation',
};

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
    const numbered = async (pictures: PublicationPicture[], name: string) => {
      const request = transfer(fixture, pictures, {}, { to: join(fixture.desk, name) });
      await runExport(request, { giveNumbers });
      const [, ...rows] = parseCsv(await readFile(join(request.to, '目录.csv'), 'utf8'));
      return Object.fromEntries(rows.map((row) => [row[9], row[0]]));
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

describe('what lacks required fields', () => {
  test('is refused with the whole list, before anything is written', async () => {
    await using fixture = await createExportFixture();
    const bare = { caption: '', creator: null, date: null, facts: NO_FACTS };
    const pictures = await Promise.all(
      [1, 2, 3, 4].map((index) => picture(fixture, `村/${index}.jpg`, bare, 40 + index)),
    );
    const whole = await picture(fixture, '全.jpg', { date: day('2016-05-01') });
    await expect(async () =>
      runExport(transfer(fixture, [whole, ...pictures])),
    ).rejects.toMatchObject({
      code: 'transfer-incomplete',
      params: {
        count: 4,
        names: '1.jpg、2.jpg、3.jpg…',
        list: [1, 2, 3, 4]
          .map((index) => `村/${index}.jpg\ttitle time photographer text place event`)
          .join('\n'),
      },
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('goes along when told to, with a list inside', async () => {
    await using fixture = await createExportFixture();
    const lacks = { caption: '大卡阳村搬迁前的道路', date: null, creator: null };
    const undated = await picture(fixture, 'a.jpg', lacks);
    const request = transfer(fixture, [undated], { goesOnIncomplete: true });
    await runExport(request);
    expect(await bagComplaints(request.to)).toEqual([]);
    expect(await readdir(join(request.to, 'data'))).toEqual(['Y-0000-0001-0001.jpg']);
    expect(parseCsv(await readFile(join(request.to, '缺项.csv'), 'utf8'))).toEqual([
      ['照片号', '原路径', '缺必填项', '宜补充'],
      ['Y-0000-0001-0001', 'a.jpg', '时间、摄影者', '人物、背景'],
    ]);
  });
});

describe('a package that cannot be made leaves nothing', () => {
  test('when an original is away or has changed, naming it', async () => {
    await using fixture = await createExportFixture();
    const [one, other] = await pairOf(fixture);
    if (!one || !other) throw new Error('no pair');
    const path = other.original.absolutePath;
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('x')]));
    const request = transfer(fixture, [one, other]);
    const failed = { code: 'original-changed', params: { path } };
    await expect(runExport(request)).rejects.toMatchObject(failed);
    await rm(path);
    await expect(runExport(request)).rejects.toMatchObject({ ...failed, code: 'original-offline' });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when it is cancelled in the midst of a file', async () => {
    await using fixture = await createExportFixture();
    const large = await largePicture(fixture, 'a.jpg', 64);
    const stop = new AbortController();
    const request = transfer(fixture, [large]);
    const giveNumbers = numbersOfAnArchive();
    const run = runExport(request, {
      signal: stop.signal,
      giveNumbers: (scope, photos) => {
        setTimeout(() => {
          stop.abort();
        }, 5);
        return giveNumbers(scope, photos);
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when the disk is too small for the originals (skipped without the right to mount one)', async ({
    skip,
  }) => {
    await using fixture = await createExportFixture();
    await using disk = mountDisk(fixture.desk, 'size=2m');
    skip(!disk.isMounted);
    let given = 0;
    const numbers = numbersOfAnArchive();
    const giveNumbers: typeof numbers = (scope, photos) => {
      given += 1;
      return numbers(scope, photos);
    };
    const request = transfer(fixture, [await largePicture(fixture, 'a.jpg', 3)]);
    await expect(runExport(request, { giveNumbers })).rejects.toMatchObject({ code: 'disk-full' });
    expect(given).toBe(0);
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when its number template is wrong', async () => {
    await using fixture = await createExportFixture();
    const pictures = await pairOf(fixture);
    const run = async (settings: Partial<TransferSettings>) =>
      runExport(transfer(fixture, pictures, settings));
    await expect(run({ numberTemplate: '{年}-{组号}-{张号}' })).rejects.toMatchObject({
      code: 'template-variable',
    });
    const numberTemplate = '{全宗号}-{组号}-{张号}';
    await expect(run({ numberTemplate, fonds: 'J/12' })).rejects.toMatchObject({
      code: 'fonds-unfit',
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });
});

function transfer(
  fixture: ExportFixture,
  pictures: PublicationPicture[],
  settings: Partial<TransferSettings> = {},
  change: Parameters<ExportFixture['request']>[1] = {},
): ExportRequest {
  const choices = [exportChoice('transfer', { ...SETTINGS, ...settings })];
  return fixture.request(pictures, { choices, ...change });
}

/** A photo with all that the office asks for; one of another height has another content. */
async function picture(
  fixture: ExportFixture,
  path: string,
  change: Partial<PublicationPicture> = {},
  height = 80,
): Promise<PublicationPicture> {
  return await fixture.picture(
    path,
    {
      caption: '大卡阳村搬迁前的道路，陶某 摄',
      creator: '陶某',
      date: day('2016-05-01'),
      facts: FACTS,
      ...change,
    },
    { width: 120, height },
  );
}

async function pairOf(fixture: ExportFixture): Promise<PublicationPicture[]> {
  const pictures = await Promise.all([
    picture(fixture, '2014/道路 1.JPG', {
      caption: '2014年5月，大卡阳村搬迁前的“𠮷家”道路。雨天泥泞，出行难。',
      date: day('2014-05-01'),
      phase: 'before',
    }),
    picture(fixture, '2018/新路.jpg', {
      caption: '大卡阳村易地搬迁后硬化的道路（湟中融媒）',
      date: { iso: '2018-06', precision: 'month' },
      phase: 'after',
      creator: null,
      credit: '湟中融媒',
    }),
  ]);
  const time = new Date('2018-06-01T00:00:00Z');
  for (const { original } of pictures) await utimes(original.absolutePath, time, time);
  return pictures;
}

/** An original of so many MB that need not be a picture: nothing decodes it. */
async function largePicture(
  fixture: ExportFixture,
  path: string,
  megabytes: number,
): Promise<PublicationPicture> {
  const made = await picture(fixture, path);
  const { absolutePath } = made.original;
  await mkdir(dirname(absolutePath), { recursive: true });
  await writeFile(absolutePath, Buffer.alloc(megabytes << 20, 7));
  return { ...made, original: { ...made.original, sha256: await sha256Of(absolutePath) } };
}

function day(iso: string): CaptureDate {
  return { iso, precision: 'day' };
}
