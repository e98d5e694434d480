// What of a package is looked at before anyone sees it: each of these is found.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportRun } from '../../../../main/archive/exports/frame/export-writer.ts';
import { writeExports } from '../../../../main/archive/exports/frame/write-exports.ts';
import { transferWriter } from '../../../../main/archive/exports/transfer/transfer-writer.ts';
import { EXPORT_DEFAULTS } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { bagComplaints } from '../../../support/bag-validator.ts';
import { GAZETTEER } from '../../../shared/understanding/county.ts';
import {
  createExportFixture,
  inProcessImaging,
  NOW,
  numbersOfAnArchive,
} from '../export-fixture.ts';

const TAMPERED: [file: string, change: (text: string) => string][] = [
  ['bagit.txt', (text) => `\ufeff${text}`],
  ['manifest-sha256.txt', (text) => text.replace(/^.*\n/, '')],
  ['manifest-sha256.txt', (text) => text.replaceAll('a', 'b')],
  ['tagmanifest-sha256.txt', (text) => text.replace(/^.*bag-info.*\n/m, '')],
  ['tagmanifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  data/x.jpg\n`],
  ['bag-info.txt', (text) => text.replace(/(Payload-Oxum: )\d+/, '$11')],
  ['目录.csv', (text) => text.replace('大卡阳村的路', '大卡阳村的桥')],
  ['目录.html', (text) => text.replaceAll('大卡阳村的路', '大卡阳村的桥')],
  ['组说明.html', (text) => text.replaceAll('大卡阳村的路', '大卡阳村的桥')],
];

test.each(TAMPERED)('%s that is not as it was meant', async (file, change) => {
  await using made = await makePackage();
  await expect(made.check()).resolves.toBeUndefined();
  const path = join(made.dir, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  await expect(made.check()).rejects.toMatchObject({
    code: 'export-unverified',
    params: { path: file },
  });
});

test('a copy that is not its original', async () => {
  await using made = await makePackage();
  const [first] = made.manifest.pictures;
  if (!first) throw new Error('no picture');
  const others = made.manifest.files.map((file) =>
    file.file === first.file ? { ...file, sha256: '0'.repeat(64) } : file,
  );
  await expect(made.check({ ...made.manifest, files: others })).rejects.toMatchObject({
    code: 'export-unverified',
  });
});

test('the validator that judges packages finds what is wrong, too', async () => {
  await using made = await makePackage();
  expect(await bagComplaints(made.dir)).toEqual([]);
  await writeFile(join(made.dir, 'data', '多.jpg'), 'x');
  await writeFile(join(made.dir, '目录.csv'), 'x');
  await writeFile(join(made.dir, 'bagit.txt'), 'BagIt-Version: 0.97\n');
  expect((await bagComplaints(made.dir)).toSorted()).toEqual(
    [
      'bagit.txt: not the declaration of version 1.0',
      'bag-info.txt: wrong Payload-Oxum',
      'manifest-sha256.txt: does not list data/多.jpg',
      'tagmanifest-sha256.txt: bagit.txt has changed',
      'tagmanifest-sha256.txt: 目录.csv has changed',
    ].toSorted(),
  );
});

async function makePackage() {
  const fixture = await createExportFixture();
  const pictures = [
    await fixture.picture('a.jpg', {
      caption: '大卡阳村的路',
      creator: '陶某',
      date: { iso: '2016-05-01', precision: 'day' },
    }),
  ];
  const { publication, to, closed } = fixture.request(pictures);
  const settings = { ...EXPORT_DEFAULTS.transfer, goesOnIncomplete: true };
  const giveNumbers = numbersOfAnArchive();
  const writer = transferWriter(publication, settings, { gazetteer: GAZETTEER, giveNumbers });
  const imaging = inProcessImaging();
  const { signal } = new AbortController();
  const report = (): void => undefined;
  const services = { imaging, now: () => NOW, onPlaced: () => undefined };
  await writeExports([{ publication, writer }], { to, closed }, services, report, signal);
  const text = await readFile(join(to, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as ExportManifest;
  const run: ExportRun = { imaging, report, signal, startedAt: NOW };
  return {
    dir: to,
    manifest,
    check: (changed = manifest) => writer.check(to, changed, run),
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
}
