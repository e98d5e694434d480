import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { parseCsv } from '../../../../main/archive/csv-table.ts';
import { writeShotList } from '../../../../main/archive/exports/shots/shot-list.ts';
import type { ShotListRequest } from '../../../../main/archive/exports/shots/shot-list-request.ts';
import { shotListTable } from '../../../../main/archive/exports/shots/shot-list-table.ts';
import type { Language } from '../../../../shared/errors.ts';
import { NO_FACTS } from '../../../../shared/fact.ts';
import type { ShotExportSummary, ShotQuery } from '../../../../shared/shots/shot.ts';
import { hashTree, temporaryArchive } from '../../../support/temporary-archive.ts';
import { createExportFixture, NOW } from '../export-fixture.ts';
import { mountDisk } from '../../../support/mount-disk.ts';

/** Names that would be markup or formulas if they were not text. */
const EVIL_FOLDER = '=HYPERLINK("x")<script>alert(1)<！script>';
const EVIL_NAME = '道路\'"&amp;<img src=x onerror=alert(1)>.jpg';

async function listedArchive() {
  const test = await temporaryArchive({
    '田家寨镇/大卡阳村/搬迁前/道路.jpg': {
      seed: 1,
      takenAt: '2014:05:01 10:00:00',
      at: { latitude: 36.12345678, longitude: 101.6 },
    },
    '田家寨镇/大卡阳村/搬迁后/文化广场.jpg': { seed: 2, takenAt: '2019:06:01 10:00:00' },
    [`${EVIL_FOLDER}/黑沟村/改造前/${EVIL_NAME}`]: { seed: 3 },
  });
  await test.index();
  const desk = join(dirname(test.root), '桌面');
  await mkdir(desk);
  return { ...test, desk, to: join(desk, '清单') };
}

async function exportShots(
  archive: Archive,
  to: string,
  options: { query?: ShotQuery; language?: Language; signal?: AbortSignal } = {},
): Promise<ShotExportSummary> {
  const { query = {}, ...rest } = options;
  for await (const event of archive.exportShots(query, to, rest)) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('the export ended without a result');
}

const table = async (path: string) => parseCsv(await readFile(path, 'utf8'));

describe('a finished list', () => {
  test('holds page, table and the pictures as the archive keeps them, and touches no original', async () => {
    await using test = await listedArchive();
    const { archive, to, root } = test;
    const originals = await hashTree(root);
    expect(await exportShots(archive, to)).toEqual({
      dir: to,
      shots: 3,
      pictures: 3,
      verified: true,
    });
    expect(await hashTree(root)).toEqual(originals);
    expect((await readdir(to, { recursive: true })).toSorted()).toEqual(
      [
        '照片',
        '照片/001.jpg',
        '照片/002.jpg',
        '照片/003.jpg',
        '补拍清单.csv',
        '补拍清单.html',
      ].toSorted(),
    );
    expect(await readdir(test.desk)).toEqual(['清单']);
    const { shots } = archive.shots();
    for (const [index, { reference }] of shots.entries()) {
      const picture = await readFile(join(to, `照片/00${index + 1}.jpg`));
      expect(picture).toEqual(Buffer.from(await archive.rendition(reference.id, 'view')));
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 64 });
    }
  });

  test('says in its table what, where and why, in order and safe for Excel', async () => {
    await using test = await listedArchive();
    await exportShots(test.archive, test.to);
    const path = join(test.to, '补拍清单.csv');
    expect((await readFile(path)).subarray(0, 3)).toEqual(Buffer.from('efbbbf', 'hex'));
    const [header = [], ...rows] = await table(path);
    const first = Object.fromEntries(header.map((name, index) => [name, rows[0]?.[index]]));
    expect(first).toMatchObject({
      编号: '1',
      要做的事: '补拍',
      乡镇: '田家寨镇',
      村: '大卡阳村',
      内容: '道路',
      参考照片: '照片/001.jpg',
      参考照片阶段: '前',
      参考照片日期: '2014-05-01',
      这一处的照片数: '1',
      纬度: '36.123457',
      经度: '101.6',
      原件: '田家寨镇/大卡阳村/搬迁前/道路.jpg',
      完成日期: '',
    });
    expect(rows.map((row) => row[1])).toEqual(['补拍', '补找旧照', '补拍']);
    // The cell is text to Excel because of its apostrophe, and else as the file is called.
    expect(rows[2]?.[header.indexOf('原件')]).toBe(`${EVIL_FOLDER}/黑沟村/改造前/${EVIL_NAME}`);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    const text = await readFile(join(test.to, '补拍清单.csv'), 'utf8');
    expect(text).not.toMatch(/(?:^|,|\n)"[=+\-@\t\r]/u);
  });

  test('escapes every name on its page', async () => {
    await using test = await listedArchive();
    await exportShots(test.archive, test.to);
    const page = await readFile(join(test.to, '补拍清单.html'), 'utf8');
    expect(page).not.toMatch(/<script|<img src=x/u);
    expect(page).toContain('道路&#39;&quot;&amp;amp;&lt;img src=x onerror=alert(1)&gt;.jpg');
    expect(page).not.toMatch(/(?:src|href)="(?!照片|%|#)/u);
    expect(page).not.toMatch(/https?:/u);
  });

  test('is in English too, and of one place or half where that is asked', async () => {
    await using test = await listedArchive();
    const query = { village: '大卡阳村', missing: 'before' } as const;
    const summary = await exportShots(test.archive, test.to, { query, language: 'en' });
    expect(summary).toMatchObject({ shots: 1, pictures: 1 });
    expect((await readdir(test.to)).toSorted()).toEqual([
      'photos',
      'shots-to-take.csv',
      'shots-to-take.html',
    ]);
    const page = await readFile(join(test.to, 'shots-to-take.html'), 'utf8');
    expect(page).toContain('Old photo to find');
    expect(page).toContain('It can no longer be shot');
    expect(page).not.toMatch(/补拍|参考|第 1 页/u);
  });

  test('leaves out what need not be taken', async () => {
    await using test = await listedArchive();
    const { id } = test.archive.photoAt('田家寨镇/大卡阳村/搬迁前/道路.jpg');
    test.archive.decideShot(id, 'after', 'dismissed');
    expect(await exportShots(test.archive, test.to)).toMatchObject({ shots: 2 });
  });

  test('makes a lost picture again, and goes on without one that is lost with its original', async () => {
    await using test = await listedArchive();
    await rm(join(test.dir, 'renditions'), { recursive: true });
    await mkdir(join(test.dir, 'renditions'));
    await rename(
      join(test.root, '田家寨镇/大卡阳村/搬迁前/道路.jpg'),
      join(dirname(test.root), '别处.jpg'),
    );
    expect(await exportShots(test.archive, test.to)).toMatchObject({ shots: 3, pictures: 2 });
    const [header = [], ...rows] = await table(join(test.to, '补拍清单.csv'));
    expect(rows.map((row) => row[header.indexOf('参考照片')])).toEqual([
      '',
      '照片/002.jpg',
      '照片/003.jpg',
    ]);
    expect(await readFile(join(test.to, '补拍清单.html'), 'utf8')).toContain('图片不在，见原件');
  });
});

test('a position in the west is a number in the table', () => {
  const [entry] = request('').entries;
  if (entry === undefined) throw new Error('the list is empty');
  const shot = { ...entry, number: 1, file: null, latitude: -0.5, longitude: -116.855 };
  const [header = [], row = []] = parseCsv(shotListTable([shot], 'en'));
  expect(row.slice(header.indexOf('Latitude'), header.indexOf('Longitude') + 1)).toEqual([
    '-0.5',
    '-116.855',
  ]);
});

describe('a list is refused', () => {
  test('onto what exists, among originals, in the archive, and beside nothing', async () => {
    await using test = await listedArchive();
    const { archive, root, dir, desk } = test;
    await mkdir(join(desk, '满'));
    await writeFile(join(desk, '满/稿件.txt'), '原文');
    await symlink(root, join(desk, '捷径'));
    const attempts = [
      [join(desk, '满'), 'export-exists'],
      [join(root, '清单'), 'export-in-root'],
      [join(desk, '捷径/清单'), 'export-in-root'],
      [join(dir, '清单'), 'export-in-root'],
      [join(desk, '没有/清单'), 'export-target-missing'],
    ] as const;
    for (const [to, code] of attempts) {
      await expect(exportShots(archive, to)).rejects.toMatchObject({ code });
    }
    expect(await readFile(join(desk, '满/稿件.txt'), 'utf8')).toBe('原文');
    expect((await readdir(desk)).toSorted()).toEqual(['捷径', '满'].toSorted());
  });

  test('without a shot', async () => {
    await using test = await listedArchive();
    const query = { village: '黄草沟村' };
    await expect(exportShots(test.archive, test.to, { query })).rejects.toMatchObject({
      code: 'export-nothing',
    });
  });
});

describe('a list that stops half-way leaves nothing', () => {
  test('when it is cancelled', async () => {
    await using test = await listedArchive();
    const signal = AbortSignal.abort();
    await expect(exportShots(test.archive, test.to, { signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await readdir(test.desk)).toEqual([]);
  });

  test('when the disk is full', async ({ skip }) => {
    await using fixture = await createExportFixture();
    await using disk = mountDisk(fixture.desk, 'size=64k');
    skip(!disk.isMounted, 'needs a disk of its own, which only root may mount');
    const running = writeShotList(request(fixture.desk), bytesOf(200_000), noReport, noAbort());
    await expect(running).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when something takes the name meanwhile, which stays untouched', async () => {
    await using fixture = await createExportFixture();
    const wanted = request(fixture.desk);
    const services = {
      now: () => NOW,
      onPlaced: () => undefined,
      picture: async () => {
        await mkdir(wanted.to);
        return Buffer.from('jpeg');
      },
    };
    await expect(writeShotList(wanted, services, noReport, noAbort())).rejects.toMatchObject({
      code: 'export-exists',
    });
    expect(await readdir(fixture.desk)).toEqual(['清单']);
    expect(await readdir(wanted.to)).toEqual([]);
  });
});

const noReport = (): void => undefined;
const noAbort = (): AbortSignal => new AbortController().signal;

/** A list of one shot whose picture is so large. */
function bytesOf(size: number) {
  return {
    now: () => NOW,
    onPlaced: () => undefined,
    picture: () => Promise.resolve(Buffer.alloc(size)),
  };
}

function request(desk: string): ShotListRequest {
  const reference = {
    id: 1,
    path: 'a.jpg',
    widthPx: 3,
    heightPx: 2,
    isDamaged: false,
    hasQuestions: false,
    facts: { ...NO_FACTS, village: '黑沟村', phase: 'before' as const },
  };
  return {
    place: '湟中区',
    entries: [
      {
        shot: { missing: 'after', reason: 'no-photo', reference, photoCount: 1, dismissedOn: [] },
        latitude: null,
        longitude: null,
      },
    ],
    language: 'zh-CN',
    to: join(desk, '清单'),
    closed: [],
  };
}
