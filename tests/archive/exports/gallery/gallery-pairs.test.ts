// Pairs of a gallery as one picture each.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pairLabels } from '../../../../main/archive/exports/pictures/pair-label.ts';
import type { PublicationPicture } from '../../../../main/archive/exports/publication.ts';
import type { Imaging } from '../../../../main/archive/imaging/tasks.ts';
import type { CaptureDate } from '../../../../shared/capture-date.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import type { Category } from '../../../../shared/subject.ts';
import {
  createExportFixture,
  type ExportFixture,
  inProcessImaging,
  runExport,
} from '../export-fixture.ts';

const PAIRS = { pairs: [{ before: 0, after: 2 }] };

async function threePictures(fixture: ExportFixture): Promise<PublicationPicture[]> {
  return [
    await fixture.picture('前.jpg', { phase: 'before' }, { width: 300, height: 200 }),
    await fixture.picture('别的.jpg'),
    await fixture.picture('后.jpg', { phase: 'after' }, { width: 200, height: 300 }),
  ];
}

test('a pair is one picture more, its halves whole and where the manifest says', async () => {
  await using fixture = await createExportFixture();
  const request = fixture.request(await threePictures(fixture), PAIRS);
  await runExport(request);
  const file = 'pictures/图01-03 对比.jpg';
  const manifest = JSON.parse(
    await readFile(join(request.to, 'manifest.json'), 'utf8'),
  ) as ExportManifest;
  expect(manifest.pairPictures).toMatchObject([
    {
      file,
      layout: 'side-by-side',
      before: 1,
      after: 3,
      heightPx: 200,
      panels: {
        before: { leftPx: 0, topPx: 0, widthPx: 300, heightPx: 200 },
        after: { topPx: 0, widthPx: 133, heightPx: 200 },
      },
    },
  ]);
  const { width, height } = await sharp(join(request.to, file)).metadata();
  expect(manifest.pairPictures[0]).toMatchObject({ widthPx: width, heightPx: height });
});

test('is stacked, or left out, as chosen', async () => {
  await using fixture = await createExportFixture();
  const pictures = await threePictures(fixture);
  for (const pairPictures of ['stacked', 'none'] as const) {
    const request = fixture.request(pictures, {
      ...PAIRS,
      choices: [exportChoice('gallery', { pairPictures })],
      to: join(fixture.desk, pairPictures),
    });
    await runExport(request);
    const names = await readdir(join(request.to, 'pictures'));
    expect(names.includes('图01-03 对比.jpg')).toBe(pairPictures === 'stacked');
  }
});

test('a pair picture that is not what was made is found before anyone sees it', async () => {
  await using fixture = await createExportFixture();
  const honest = inProcessImaging(1);
  const spoiled = (spoil: (jpeg: Buffer) => Buffer | Promise<Buffer>): Imaging => ({
    ...honest,
    publishPair: async (task, signal) => {
      const result = await honest.publishPair(task, signal);
      await writeFile(task.target, await spoil(await readFile(task.target)));
      return result;
    },
  });
  const request = fixture.request(await threePictures(fixture), PAIRS);
  for (const imaging of [
    spoiled((jpeg) => jpeg.subarray(0, -9)),
    spoiled((jpeg) => sharp(jpeg).jpeg().toBuffer()),
  ]) {
    await expect(runExport(request, { imaging })).rejects.toMatchObject({
      code: 'export-unverified',
      params: { path: 'pictures/图01-03 对比.jpg' },
    });
  }
  expect(await readdir(fixture.desk)).toEqual([]);
});

test('a worker that crops or stretches a half is found out', async () => {
  await using fixture = await createExportFixture();
  const honest = inProcessImaging(1);
  const imaging: Imaging = {
    ...honest,
    publishPair: async (task, signal) => {
      const result = await honest.publishPair(task, signal);
      const before = { ...result.panels.before, widthPx: 280 };
      return { ...result, panels: { ...result.panels, before } };
    },
  };
  const request = fixture.request(await threePictures(fixture), PAIRS);
  await expect(runExport(request, { imaging })).rejects.toMatchObject({
    code: 'export-unverified',
    params: { detail: 'panels' },
  });
});

test('words on the halves are those of the programme, with the year', async () => {
  await using fixture = await createExportFixture();
  const picture = await fixture.picture('a.jpg');
  const labels = (category: Category, before: CaptureDate | null, after: CaptureDate | null) =>
    pairLabels(
      { ...picture, date: before, facts: { ...picture.facts, category } },
      { ...picture, date: after, facts: { ...picture.facts, category } },
    );
  const [year, month, later] = [
    { iso: '2014', precision: 'year' as const },
    { iso: '2019-08', precision: 'month' as const },
    { iso: '2019-11-03', precision: 'day' as const },
  ];
  expect(labels('relocation', year, month)).toEqual({
    before: '搬迁前 2014年',
    after: '搬迁后 2019年',
  });
  expect(labels('other', month, later)).toEqual({
    before: '前 2019年8月',
    after: '后 2019年11月',
  });
  expect(labels('housing', { iso: '1980s', precision: 'decade' }, null)).toEqual({
    before: '改造前',
    after: '改造后',
  });
});
