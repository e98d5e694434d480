// Packages that are refused or cannot be made.
import { writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../main/archive/csv-table.ts';
import type { TransferSettings } from '../../../../shared/exports/export-kinds.ts';
import { NO_FACTS } from '../../../../shared/fact.ts';
import { bagComplaints } from '../../../support/bag-validator.ts';
import { createExportFixture, numbersOfAnArchive, runExport } from '../export-fixture.ts';
import { mountDisk } from '../../../support/mount-disk.ts';
import { day, largePicture, pairOf, picture, transfer } from './transfer-fixture.ts';

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

  test('when it is cancelled', async () => {
    await using fixture = await createExportFixture();
    const stop = new AbortController();
    const numbers = numbersOfAnArchive();
    const run = runExport(transfer(fixture, await pairOf(fixture)), {
      signal: stop.signal,
      giveNumbers: (scope, photos) => {
        stop.abort();
        return numbers(scope, photos);
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

  test('when the disk fills up while it is written (skipped without the right to mount one)', async ({
    skip,
  }) => {
    await using fixture = await createExportFixture();
    await using disk = mountDisk(fixture.desk, 'size=8m');
    skip(!disk.isMounted);
    const numbers = numbersOfAnArchive();
    const giveNumbers: typeof numbers = (scope, photos) => {
      writeFileSync(join(fixture.desk, '别人的'), Buffer.alloc(6 << 20));
      return numbers(scope, photos);
    };
    const request = transfer(fixture, [await largePicture(fixture, 'a.jpg', 5)]);
    await expect(runExport(request, { giveNumbers })).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readdir(fixture.desk)).toEqual(['别人的']);
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
