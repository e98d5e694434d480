import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../main/archive/csv-table.ts';
import { verifyExport } from '../../../../main/archive/exports/frame/verify-export.ts';
import { openImaging } from '../../../../main/archive/imaging/imaging-pool.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import {
  collect,
  createExportFixture,
  startExport,
  inProcessImaging,
  NOW,
  runExport,
  sha256Of,
} from '../export-fixture.ts';

const CAPTIONS = [
  '大卡阳村搬迁前道路原貌',
  '“𠮷家”院落(前)（旧） <b>&amp;</b>',
  '=SUM(A1)"引号",逗号;',
  '说明'.repeat(150),
  '  两端有空格  ',
];

describe('a finished gallery', () => {
  test('holds every caption character for character, everywhere', async () => {
    await using fixture = await createExportFixture();
    const pictures = await Promise.all(
      CAPTIONS.map((caption, index) => fixture.picture(`${index}.jpg`, { caption })),
    );
    const request = fixture.request(pictures, {
      missing: [{ articleLine: 9, caption: '建成后的三镇人饮引水枢纽' }],
    });
    expect(await runExport(request)).toEqual({
      kind: 'gallery',
      dir: request.to,
      pictures: 5,
      captions: 5,
      missing: ['建成后的三镇人饮引水枢纽'],
      verified: true,
    });

    const [header, ...rows] = parseCsv(await readFile(join(request.to, 'captions.csv'), 'utf8'));
    expect(header).toEqual(['编号', '文件', '说明', '阶段', '日期', '村庄', '摄影', '原件']);
    expect(rows.map((row) => row[2])).toEqual(CAPTIONS);
    const csv = await readFile(join(request.to, 'captions.csv'));
    expect(csv.subarray(0, 3)).toEqual(Buffer.from('efbbbf', 'hex'));

    const lines = (await readFile(join(request.to, 'captions.txt'), 'utf8')).split('\n');
    expect(lines.filter((_, index) => index % 3 === 1)).toEqual(CAPTIONS);

    for (const [index, caption] of CAPTIONS.entries()) {
      const jpeg = await readFile(join(request.to, `pictures/图0${index + 1}.jpg`));
      const { iptc, exif, xmp } = await ExifReader.load(jpeg, { expanded: true, async: true });
      expect(xmp?.['description']?.description).toBe(caption);
      expect(exif?.ImageDescription?.description).toBe(caption);
      expect(iptc?.['Caption/Abstract']?.description).toBe(caption);
    }
  });

  test('lists every file and original with its SHA-256', async () => {
    await using fixture = await createExportFixture();
    const before = await fixture.picture('村/前.jpg', { phase: 'before', articleLine: 3 });
    const after = await fixture.picture('村/后.jpg', { phase: 'after', articleLine: 5 });
    const request = fixture.request([before, after], { pairs: [{ before: 0, after: 1 }] });
    await runExport(request);

    const manifest = JSON.parse(
      await readFile(join(request.to, 'manifest.json'), 'utf8'),
    ) as ExportManifest;
    expect(manifest).toMatchObject({
      format: 'xinmao-export/1',
      exportedAt: NOW.toISOString(),
      pairs: [{ before: 1, after: 2 }],
    });
    expect(manifest.pictures[0]).toEqual({
      number: 1,
      file: 'pictures/图01.jpg',
      sha256: await sha256Of(join(request.to, 'pictures/图01.jpg')),
      caption: '村/前.jpg',
      articleLine: 3,
      phase: 'before',
      original: { path: '村/前.jpg', sha256: before.original.sha256 },
      widthPx: 120,
      heightPx: 80,
      crop: null,
    });
    const files = manifest.files.map(({ file }) => file).toSorted();
    const onDisk = await readdir(request.to, { recursive: true, withFileTypes: true });
    expect(onDisk.filter((entry) => entry.isFile())).toHaveLength(files.length + 1);
    for (const { file, sha256 } of manifest.files) {
      expect(await sha256Of(join(request.to, file))).toBe(sha256);
    }
  });

  test('shrinks to the long edge, never enlarges, and drops the camera and the place', async () => {
    await using fixture = await createExportFixture();
    const large = await fixture.picture('large.jpg', {}, { width: 400, height: 300 });
    const small = await fixture.picture('small.jpg', {}, { width: 90, height: 60 });
    const gps = { IFD0: { Make: 'Canon' }, IFD3: { GPSLatitude: '36/1 30/1 0/1' } };
    const tagged = await sharp(large.original.absolutePath).withExif(gps).jpeg().toBuffer();
    await writeFile(large.original.absolutePath, tagged);
    large.original.sha256 = await sha256Of(large.original.absolutePath);
    const request = fixture.request([large, small], {
      choices: [exportChoice('gallery', { longEdgePx: 200, quality: 80 })],
    });
    await runExport(request);

    const [first, second] = await Promise.all(
      ['图01', '图02'].map((name) => readFile(join(request.to, `pictures/${name}.jpg`))),
    );
    expect(await sharp(first).metadata()).toMatchObject({ width: 200, height: 150, space: 'srgb' });
    expect(await sharp(second).metadata()).toMatchObject({ width: 90, height: 60 });
    expect(first?.includes('Canon')).toBe(false);
    const { gps: found } = await ExifReader.load(first ?? Buffer.alloc(0), {
      expanded: true,
      async: true,
    });
    expect(found).toBeUndefined();
  });

  test('is the same through the real worker processes', async () => {
    await using fixture = await createExportFixture();
    const pictures = await Promise.all(
      CAPTIONS.map((caption, index) => fixture.picture(`${index}.jpg`, { caption })),
    );
    const imaging = openImaging({ size: 2 });
    try {
      await runExport(fixture.request(pictures), { imaging });
    } finally {
      await imaging.close();
    }
    const lines = await collect(verifyExport(join(fixture.desk, '画册')));
    expect(lines).toHaveLength(CAPTIONS.length + 4);
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['ok']));
  });

  test('tells its progress and names pictures with as many digits as they need', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg', {}, { width: 12, height: 8 });
    const request = fixture.request(Array.from({ length: 100 }, () => one));
    const stages = new Set<string>();
    const services = { imaging: inProcessImaging(4), now: () => NOW, onPlaced: () => undefined };
    for await (const event of startExport(request, services)) {
      if (event.event === 'progress') stages.add(event.progress.stage);
    }
    expect(stages).toEqual(new Set(['export', 'verify']));
    expect((await readdir(join(request.to, 'pictures'))).toSorted().at(0)).toBe('图001.jpg');
  });
});

describe('an export is refused', () => {
  test('without pictures', async () => {
    await using fixture = await createExportFixture();
    await expect(runExport(fixture.request([]))).rejects.toMatchObject({ code: 'export-nothing' });
  });

  test('onto anything that exists, and leaves that as it was', async () => {
    await using fixture = await createExportFixture();
    const pictures = [await fixture.picture('a.jpg')];
    await mkdir(join(fixture.desk, '空'));
    await mkdir(join(fixture.desk, '满'));
    await writeFile(join(fixture.desk, '满/稿件.txt'), '原文');
    await symlink('没有的地方', join(fixture.desk, '断链'));
    for (const name of ['空', '满', '满/稿件.txt', '断链']) {
      const to = join(fixture.desk, name);
      await expect(runExport(fixture.request(pictures, { to }))).rejects.toMatchObject({
        code: 'export-exists',
      });
    }
    expect(await readFile(join(fixture.desk, '满/稿件.txt'), 'utf8')).toBe('原文');
    expect((await readdir(fixture.desk)).toSorted()).toEqual(['断链', '满', '空'].toSorted());
  });

  test('where the parent folder is missing or a file', async () => {
    await using fixture = await createExportFixture();
    const pictures = [await fixture.picture('a.jpg')];
    await writeFile(join(fixture.desk, '文件'), '');
    for (const name of ['没有/画册', '文件/画册']) {
      const to = join(fixture.desk, name);
      await expect(runExport(fixture.request(pictures, { to }))).rejects.toMatchObject({
        code: 'export-target-missing',
      });
    }
  });

  test('inside a folder of originals, also by way of links and dots', async () => {
    await using fixture = await createExportFixture();
    const pictures = [await fixture.picture('村/a.jpg')];
    await symlink(join(fixture.root, '村'), join(fixture.desk, '捷径'));
    await symlink(fixture.root, join(fixture.desk, '根'));
    const attempts = [
      { to: join(fixture.root, '画册') },
      { to: join(fixture.root, '村/画册') },
      { to: `${fixture.desk}/../照片/画册` },
      { to: join(fixture.desk, '捷径/画册') },
      { to: join(fixture.root, '画册'), closed: [join(fixture.desk, '根')] },
    ];
    for (const attempt of attempts) {
      await expect(runExport(fixture.request(pictures, attempt))).rejects.toMatchObject({
        code: 'export-in-root',
      });
    }
    expect(await readdir(fixture.root)).toEqual(['村']);
    const beside = fixture.request(pictures, { to: `${fixture.root}画册` });
    expect(await runExport(beside)).toMatchObject({ verified: true });
  });

  test('when an original is away or has changed, naming it', async () => {
    await using fixture = await createExportFixture();
    const picture = await fixture.picture('a.jpg');
    const path = picture.original.absolutePath;
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('x')]));
    await expect(runExport(fixture.request([picture]))).rejects.toMatchObject({
      code: 'original-changed',
      params: { path },
    });
    await rm(path);
    await expect(runExport(fixture.request([picture]))).rejects.toMatchObject({
      code: 'original-offline',
      params: { path },
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });
});

test('originals are the same bytes afterwards', async () => {
  await using fixture = await createExportFixture();
  const picture = await fixture.picture('a.jpg');
  await runExport(fixture.request([picture, picture]));
  expect(await sha256Of(picture.original.absolutePath)).toBe(picture.original.sha256);
  expect(existsSync(join(fixture.root, '画册'))).toBe(false);
});
