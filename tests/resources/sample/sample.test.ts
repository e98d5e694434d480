import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import truthJson from './truth.json' with { type: 'json' };

interface Truth {
  photos: Record<string, unknown>;
  pairs: { before: string; after: string; decision: string }[];
  captions: { text: string; photos: string[]; state: string }[];
  doubles: string[][];
  resaved: { copy: string; of: string }[];
  missing: string[];
  broken: string[];
}

const truth: Truth = truthJson;
const SAMPLE = join(import.meta.dirname, '../../../resources/sample');
const PHOTOS = join(SAMPLE, 'photos');
const LIST = '图片说明.txt';
const MAX_BYTES = 25 * 1024 * 1024;
const FIXTURE = join(import.meta.dirname, '../../../../shared/understanding/seed-captions.json');

const files = (await readdir(PHOTOS, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(PHOTOS.length + 1)
      .replaceAll('\\', '/'),
  );
const pictures = files.filter((path) => !path.endsWith(LIST));
const article = (await readFile(join(SAMPLE, 'article.txt'), 'utf8')).split('\n');
const bytesOf = (path: string): Promise<Buffer> => readFile(join(PHOTOS, path));

describe('the sample archive', () => {
  test('is about eighty pictures and one list, in 25 MB', async () => {
    const sizes = await Promise.all(
      files.map(async (path) => (await stat(join(PHOTOS, path))).size),
    );
    expect(pictures.length).toBeGreaterThanOrEqual(75);
    expect(pictures.length).toBeLessThanOrEqual(95);
    expect(files.length - pictures.length).toBe(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_BYTES);
  });

  test('has every file that the truth names, and the truth names every picture', () => {
    const doubles = truth.doubles.map(([, copy]) => copy);
    const named = [...Object.keys(truth.photos), ...doubles, ...truth.broken];
    expect(named.toSorted()).toEqual(pictures.toSorted());
    const used = [
      ...truth.pairs.flatMap(({ before, after }) => [before, after]),
      ...truth.captions.flatMap(({ photos }) => photos),
      ...truth.doubles.flat(),
      ...truth.resaved.flatMap(({ copy, of }) => [copy, of]),
    ];
    expect(used.filter((path) => !pictures.includes(path))).toEqual([]);
  });

  test('holds doubles that are equal to the byte, and no others', async () => {
    const groups = new Map<string, string[]>();
    for (const path of pictures) {
      const hash = createHash('sha256')
        .update(await bytesOf(path))
        .digest('hex');
      groups.set(hash, [...(groups.get(hash) ?? []), path]);
    }
    const found = [...groups.values()].filter((group) => group.length > 1).map((g) => g.toSorted());
    expect(found.toSorted()).toEqual(truth.doubles.map((group) => group.toSorted()).toSorted());
  });

  test('holds one file that breaks off, and decodes all others', async () => {
    const failed: string[] = [];
    for (const path of pictures) {
      const bytes = await bytesOf(path);
      const isEnded = bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9]));
      const isDecoded = await sharp(bytes, { failOn: 'warning' })
        .resize(64)
        .toBuffer()
        .then(
          () => true,
          () => false,
        );
      expect(isDecoded, path).toBe(isEnded);
      if (!isEnded) failed.push(path);
    }
    expect(failed).toEqual(truth.broken);
  });

  test('is drawn 1600 to 2400 pixels on the long side, one picture lying on its side', async () => {
    const turned: string[] = [];
    for (const path of pictures.filter((p) => !truth.broken.includes(p))) {
      const { width, height, orientation } = await sharp(await bytesOf(path)).metadata();
      expect(Math.max(width, height), path).toBeGreaterThanOrEqual(1600);
      expect(Math.max(width, height), path).toBeLessThanOrEqual(2400);
      if (orientation === 6) turned.push(path);
    }
    expect(turned).toHaveLength(1);
  });

  test('names no path of a machine and no tool in its metadata', async () => {
    for (const path of pictures) {
      expect(metadataOf(await bytesOf(path)), path).not.toMatch(
        /\/(?:home|root|tmp|Users|work)\/|[A-Z]:\\|sharp|libvips|mozjpeg|three|chromium/i,
      );
    }
  });
});

describe('the sample article', () => {
  test('has a photo for every caption but the two that are missing on purpose', () => {
    const captions = [...truth.captions.map(({ text }) => text), ...truth.missing];
    expect(captions.filter((text) => !article.includes(text))).toEqual([]);
    expect(truth.captions.filter(({ photos }) => photos.length === 0)).toEqual([]);
    expect(captions).toHaveLength(25);
  });

  test.skipIf(!existsSync(FIXTURE))(
    'keeps the real headings, captions and credits in order and no sentence of its body (needs the shared fixture)',
    async () => {
      const { lines } = JSON.parse(await readFile(FIXTURE, 'utf8')) as {
        lines: { line_no: number; text: string; kind: string }[];
      };
      const kept = lines.filter(({ kind }) => ['heading', 'caption', 'credit'].includes(kind));
      expect(kept.map(({ line_no }) => article[line_no - 1])).toEqual(kept.map(({ text }) => text));
      const own = article.filter((line) => line !== '' && !kept.some(({ text }) => text === line));
      const sentences = lines
        .filter(({ kind }) => kind === 'body')
        .flatMap(({ text }) => text.split('。'))
        .filter((sentence) => sentence.length > 0);
      expect(sentences.filter((sentence) => own.join('').includes(sentence))).toEqual([]);
    },
  );
});

/** The application and comment segments of a JPEG as text, without its pixels. */
function metadataOf(jpeg: Buffer): string {
  let text = '';
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    const marker = jpeg.readUInt8(at + 1);
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)
      text += jpeg.subarray(at + 4, end).toString('latin1');
    at = end;
  }
  return text;
}
