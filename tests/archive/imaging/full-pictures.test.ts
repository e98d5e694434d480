// Photos in all their pixels, from real originals: as they lie, made by a worker, and where the original is away.
import { existsSync } from 'node:fs';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scene, storedFor, UPRIGHT, cornersOf } from '../../support/scene.ts';
import {
  hashTree,
  temporaryArchive,
  temporaryFolder,
  type TestArchive,
} from '../../support/temporary-archive.ts';

const HEIC = fileURLToPath(
  new URL('../../../../shared/photos/formats/spring_1440x960.heic', import.meta.url),
);

/** A JPEG that says how it lies, as a camera writes it. */
const turnedJpeg = async (orientation: number) =>
  await storedFor(orientation).jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();

const full = (box: TestArchive, path: string) =>
  box.archive.fullPicture(box.archive.photoAt(path).id);

/** How a picture looks, decoded as a browser does: turned by its own metadata. */
async function looks(bytes: Uint8Array): Promise<{ size: string; corners: string[] }> {
  await using folder = await temporaryFolder();
  const upright = await sharp(bytes).autoOrient().png().toBuffer({ resolveWithObject: true });
  const path = join(folder.path, 'upright.png');
  await writeFile(path, upright.data);
  const { width, height } = upright.info;
  return { size: `${width}×${height}`, corners: await cornersOf(path) };
}

test('a JPEG is given as it lies, however the camera was held, and stays untouched', async () => {
  const bytes = await turnedJpeg(6);
  await using box = await temporaryArchive({ '1.jpg': bytes });
  await box.index();
  const before = await hashTree(box.root);
  const picture = await full(box, '1.jpg');
  expect(picture.mediaType).toBe('image/jpeg');
  expect(Buffer.from(picture.bytes).equals(bytes)).toBe(true);
  expect(await looks(picture.bytes)).toEqual({ size: '400×200', corners: UPRIGHT });
  expect(await hashTree(box.root)).toEqual(before);
});

test('a PNG is given as it lies; one that lies on its side is turned by a worker', async () => {
  const lying = await storedFor(6).png().withMetadata({ orientation: 6 }).toBuffer();
  const upright = await scene().png().toBuffer();
  await using box = await temporaryArchive({ '1.png': upright, '2.png': lying });
  await box.index();
  expect((await full(box, '1.png')).mediaType).toBe('image/png');
  expect(Buffer.from((await full(box, '1.png')).bytes).equals(upright)).toBe(true);
  const turned = await full(box, '2.png');
  expect(turned.mediaType).toBe('image/jpeg');
  expect(await looks(turned.bytes)).toEqual({ size: '400×200', corners: UPRIGHT });
});

test('a TIFF larger than the view comes as a JPEG of all its pixels, without its metadata', async () => {
  const tiff = await scene(2400, 1800)
    .tiff()
    .withExif({ IFD0: { Artist: '张三' } })
    .toBuffer();
  await using box = await temporaryArchive({ '1.tif': tiff });
  await box.index();
  const { mediaType, bytes } = await full(box, '1.tif');
  const { format, width, height, exif } = await sharp(bytes).metadata();
  expect({ mediaType, format, width, height, exif }).toEqual({
    mediaType: 'image/jpeg',
    format: 'jpeg',
    width: 2400,
    height: 1800,
    exif: undefined,
  });
  expect((await full(box, '1.tif')).bytes).toBe(bytes);
});

test('a JPEG in printer’s inks is made one in the colours of screens', async () => {
  const inks = await scene().toColourspace('cmyk').jpeg().toBuffer();
  await using box = await temporaryArchive({ '1.jpg': inks });
  await box.index();
  const { bytes } = await full(box, '1.jpg');
  expect((await sharp(bytes).metadata()).space).toBe('srgb');
});

test.skipIf(!existsSync(HEIC))('a HEIC comes as a JPEG of all its pixels', async () => {
  await using box = await temporaryArchive({ '1.heic': await readFile(HEIC) });
  await box.index();
  const { bytes } = await full(box, '1.heic');
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1440, height: 960 });
});

test('an original that went away or was changed is not shown, and another file takes its place', async () => {
  const bytes = await turnedJpeg(1);
  await using box = await temporaryArchive({ '1.jpg': bytes, '盘/2.jpg': bytes });
  await box.index();
  const paths = ['1.jpg', '盘/2.jpg'].map((path) => join(box.root, path));
  const [first = '', second = ''] = paths;
  const { id } = box.archive.photoAt('1.jpg');
  await rename(first, `${first}.away`);
  expect(Buffer.from((await box.archive.fullPicture(id)).bytes).equals(bytes)).toBe(true);
  await rm(second);
  await expect(box.archive.fullPicture(id)).rejects.toMatchObject({ code: 'original-offline' });
  await writeFile(first, await turnedJpeg(3));
  await expect(box.archive.fullPicture(id)).rejects.toMatchObject({ code: 'original-changed' });
  await rename(`${first}.away`, first);
  await utimes(first, new Date(), new Date(Date.now() + 60_000));
  await expect(box.archive.fullPicture(id)).rejects.toMatchObject({ code: 'original-changed' });
  await rm(first);
  await box.index();
  await expect(box.archive.fullPicture(id)).rejects.toMatchObject({ code: 'original-offline' });
  expect((await box.archive.rendition(id, 'view')).byteLength).toBeGreaterThan(0);
});

test('a photo that is not there is not found', async () => {
  await using box = await temporaryArchive({ '1.jpg': { seed: 1 } });
  await expect(box.archive.fullPicture(7)).rejects.toMatchObject({ code: 'not-found' });
});
