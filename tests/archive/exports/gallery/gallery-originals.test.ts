// Originals handed on byte for byte, with their captions beside them.
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { documentParagraphs } from '../../../../main/archive/exports/documents/word-document.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { HAS_EXIFTOOL, readWithExiftool } from '../../../support/exiftool.ts';
import { createExportFixture, type ExportFixture, runExport, sha256Of } from '../export-fixture.ts';
import { mountDisk } from '../../../support/mount-disk.ts';

const ORIGINALS = { choices: [exportChoice('gallery', { copiesOriginals: true })] };
const CAPTION = '“𠮷家”院落(前) <b>&amp;</b>\n第二行';

/** A JPEG with a position, and a TIFF whose name says PNG. */
async function twoOriginals(fixture: ExportFixture) {
  const jpeg = await fixture.picture('村/DSC_0001.JPG', { caption: CAPTION, phase: 'before' });
  const tiff = await fixture.picture('村/扫描 2014.PNG', { caption: '后', phase: 'after' });
  const gps = {
    IFD0: { Make: 'Canon' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 30/1 0/1' },
  };
  const contents = [
    await sharp(jpeg.original.absolutePath).withExif(gps).jpeg().toBuffer(),
    await sharp(tiff.original.absolutePath).tiff().toBuffer(),
  ];
  for (const [index, { original }] of [jpeg, tiff].entries()) {
    await writeFile(original.absolutePath, contents[index] ?? '');
    original.sha256 = await sha256Of(original.absolutePath);
  }
  return [jpeg, tiff];
}

test('copies keep every byte and the extension, and captions stand beside them', async () => {
  await using fixture = await createExportFixture();
  const pictures = await twoOriginals(fixture);
  const request = fixture.request(pictures, { ...ORIGINALS, pairs: [{ before: 0, after: 1 }] });
  await runExport(request);
  expect((await readdir(request.to, { recursive: true })).toSorted()).toEqual(
    [
      'captions.csv',
      'captions.docx',
      'captions.txt',
      'manifest.json',
      'pictures',
      'pictures/图01-02 对比.jpg',
      'pictures/图01.JPG',
      'pictures/图01.xmp',
      'pictures/图02.PNG',
      'pictures/图02.xmp',
      '请先读.txt',
    ].toSorted(),
  );
  for (const [name, picture] of [
    ['图01.JPG', pictures[0]],
    ['图02.PNG', pictures[1]],
  ] as const) {
    expect(await sha256Of(join(request.to, 'pictures', name))).toBe(picture?.original.sha256);
  }
  const manifest = JSON.parse(
    await readFile(join(request.to, 'manifest.json'), 'utf8'),
  ) as ExportManifest;
  expect(manifest.pictures[0]).toMatchObject({
    file: 'pictures/图01.JPG',
    sha256: pictures[0]?.original.sha256,
    caption: CAPTION,
    widthPx: 120,
    heightPx: 80,
    crop: null,
  });
  const paragraphs = documentParagraphs(await readFile(join(request.to, 'captions.docx')));
  expect(paragraphs).toContain(CAPTION);
});

test('that the position stays inside is said openly; a pair picture has none', async () => {
  await using fixture = await createExportFixture();
  const pictures = await twoOriginals(fixture);
  const request = fixture.request(pictures, { ...ORIGINALS, pairs: [{ before: 0, after: 1 }] });
  await runExport(request);
  const note = await readFile(join(request.to, '请先读.txt'), 'utf8');
  expect(note).toContain('拍摄位置、相机型号、序列号等信息都还留在图片里');
  const { exif } = await sharp(join(request.to, 'pictures/图01.JPG')).metadata();
  expect(exif?.includes('Canon')).toBe(true);
  const pair = await readFile(join(request.to, 'pictures/图01-02 对比.jpg'));
  expect(pair.includes('Canon')).toBe(false);
});

test('exiftool reads the captions beside them', async ({ skip }) => {
  skip(!HAS_EXIFTOOL);
  await using fixture = await createExportFixture();
  const request = fixture.request(await twoOriginals(fixture), ORIGINALS);
  await runExport(request);
  const [tags] = readWithExiftool([join(request.to, 'pictures/图01.xmp')]);
  expect(tags).toMatchObject({
    'XMP-dc:Description': CAPTION,
    'XMP-photoshop:Headline': '汲取脱贫攻坚奋进力量',
  });
});

test('an original that is away or has changed is named, and nothing is left', async () => {
  await using fixture = await createExportFixture();
  const [first, second] = await twoOriginals(fixture);
  if (!first || !second) throw new Error('Two originals were asked for.');
  const path = second.original.absolutePath;
  const whole = await readFile(path);
  await writeFile(path, Buffer.concat([whole.subarray(0, -1), Buffer.from('x')]));
  const request = fixture.request([first, second], ORIGINALS);
  await expect(runExport(request)).rejects.toMatchObject({
    code: 'original-changed',
    params: { path },
  });
  await rename(path, `${path}.weg`);
  await expect(runExport(request)).rejects.toMatchObject({ code: 'original-offline' });
  expect(await readdir(fixture.desk)).toEqual([]);
});

test('a disk too small for them is told before anything is copied', async ({ skip }) => {
  await using fixture = await createExportFixture();
  await using disk = mountDisk(fixture.desk, 'size=96k');
  skip(!disk.isMounted);
  const one = await fixture.picture('a.jpg', {}, { width: 1200, height: 800 });
  const request = fixture.request(
    Array.from({ length: 40 }, () => one),
    ORIGINALS,
  );
  await expect(runExport(request)).rejects.toMatchObject({ code: 'disk-full' });
  expect(await readdir(fixture.desk)).toEqual([]);
});
