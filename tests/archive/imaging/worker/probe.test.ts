import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renditionPath } from '../../../../main/archive/imaging/rendition-path.ts';
import type { ProbeResult } from '../../../../main/archive/imaging/tasks.ts';
import { probe } from '../../../../main/archive/imaging/worker/probe.ts';
import { cornersOf, scene, storedFor, UPRIGHT } from '../../../support/scene.ts';

let dir: string;
let renditionsDir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'xinmao-probe-'));
  renditionsDir = join(dir, 'renditions');
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function probeBytes(bytes: Uint8Array, name = 'photo.jpg'): Promise<ProbeResult> {
  const path = join(dir, name);
  writeFileSync(path, bytes);
  return await probeFully(path);
}

async function probeFully(path: string): Promise<ProbeResult> {
  const result = await probe({ kind: 'probe', path, renditionsDir });
  if ('isKnown' in result) throw new Error('It was to look, whatever is there already.');
  return result;
}

const corners = ({ sha256 }: ProbeResult): Promise<string[]> =>
  cornersOf(renditionPath(renditionsDir, sha256, 'grid'));

describe('a sound photo', () => {
  test('gives hash, size, stamp and both renditions', async () => {
    const bytes = await scene(2000, 1000).jpeg().toBuffer();
    const result = await probeBytes(bytes);
    expect(result).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.length,
      modifiedMs: Math.floor(statSync(join(dir, 'photo.jpg')).mtimeMs),
      format: 'jpeg',
      widthPx: 2000,
      heightPx: 1000,
      isDamaged: false,
    });
    expect(result.perceptualHash).toMatch(/^[0-9a-f]{16}$/);
    const view = await sharp(renditionPath(renditionsDir, result.sha256, 'view')).metadata();
    expect(view).toMatchObject({ format: 'jpeg', width: 1600, height: 800 });
    const grid = await sharp(renditionPath(renditionsDir, result.sha256, 'grid')).metadata();
    expect(grid).toMatchObject({ format: 'jpeg', width: 320, height: 160 });
    expect(await corners(result)).toEqual(UPRIGHT);
  });

  test.each(['png', 'webp', 'tiff', 'avif', 'gif'] as const)('may be %s', async (format) => {
    // The name says jpg all the while: content decides.
    const result = await probeBytes(await scene().toFormat(format).toBuffer());
    expect(result).toMatchObject({ format, widthPx: 400, heightPx: 200 });
    expect(await corners(result)).toEqual(UPRIGHT);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is shown upright from orientation %i',
    async (orientation) => {
      const stored = await storedFor(orientation).jpeg().withMetadata({ orientation }).toBuffer();
      const result = await probeBytes(stored);
      expect(result).toMatchObject({ widthPx: 400, heightPx: 200, metadata: { orientation } });
      expect(await corners(result)).toEqual(UPRIGHT);
    },
  );

  test('may have 16 bits a channel, alpha, or CMYK', async () => {
    const deep = await scene().toColourspace('rgb16').png().toBuffer();
    expect(await corners(await probeBytes(deep))).toEqual(UPRIGHT);
    const clear = sharp({ create: { width: 400, height: 200, channels: 4, background: '#0000' } });
    const white = ['111', '111', '111', '111'];
    expect(await corners(await probeBytes(await clear.png().toBuffer()))).toEqual(white);
    const print = await scene().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    // Pure green lies outside what print can show.
    const [red, , blue, paper] = await corners(await probeBytes(print));
    expect([red, blue, paper]).toEqual(['100', '001', '111']);
  });

  test('keeps renditions that are there, and leaves no part files', async () => {
    const bytes = await scene().jpeg().toBuffer();
    const { sha256 } = await probeBytes(bytes);
    const grid = renditionPath(renditionsDir, sha256, 'grid');
    writeFileSync(grid, 'already here');
    await probeBytes(bytes, 'copy.jpg');
    expect(readFileSync(grid, 'utf8')).toBe('already here');
    expect(readdirSync(join(renditionsDir, sha256.slice(0, 2)))).toHaveLength(2);
  });

  test('is only read and hashed where its renditions are there and that is enough', async () => {
    const bytes = await scene().jpeg().toBuffer();
    const path = join(dir, 'photo.jpg');
    writeFileSync(path, bytes);
    const task = { kind: 'probe', path, renditionsDir, stopsAtKnown: true } as const;
    const first = await probe(task);
    expect(first).toMatchObject({ widthPx: 400 });
    const { sha256, sizeBytes, modifiedMs } = first;
    expect(await probe(task)).toEqual({ isKnown: true, sha256, sizeBytes, modifiedMs });
    rmSync(renditionPath(renditionsDir, sha256, 'view'));
    expect(await probe(task)).toEqual(first);
    expect(existsSync(renditionPath(renditionsDir, sha256, 'view'))).toBe(true);
  });

  test('smaller than a rendition is not blown up', async () => {
    const { sha256 } = await probeBytes(await scene(40, 20).png().toBuffer());
    const view = await sharp(renditionPath(renditionsDir, sha256, 'view')).metadata();
    expect(view).toMatchObject({ width: 40, height: 20 });
  });
});

describe('the perceptual hash', () => {
  test('stays close under recompression and resizing, and far from another picture', async () => {
    const noise = await sharp({
      create: {
        width: 24,
        height: 16,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    const original = sharp(noise).resize(1200, 800, { kernel: 'cubic' });
    const first = await probeBytes(await original.clone().jpeg({ quality: 95 }).toBuffer());
    const small = await probeBytes(
      await original.clone().resize(600).jpeg({ quality: 40 }).toBuffer(),
    );
    const other = await probeBytes(await scene().jpeg().toBuffer());
    expect(distance(first, small)).toBeLessThanOrEqual(4);
    expect(distance(first, other)).toBeGreaterThan(12);
  });
});

describe('raw files', () => {
  test('show their largest preview, turned by the raw file’s orientation', async () => {
    const preview = await storedFor(6).jpeg().toBuffer();
    const thumbnail = await storedFor(6).resize(40).jpeg().toBuffer();
    const bytes = rawTiff(6, [thumbnail, preview]);
    const result = await probeBytes(bytes, 'IMG_1.CR2');
    expect(result).toMatchObject({
      format: 'raw',
      widthPx: 400,
      heightPx: 200,
      metadata: { orientation: 6 },
    });
    expect(await corners(result)).toEqual(UPRIGHT);
  });

  test('without any picture inside are damaged', async () => {
    await expect(probeBytes(rawTiff(1, []))).rejects.toMatchObject({ code: 'image-damaged' });
  });
});

describe('a broken file', () => {
  test('is shown as far as it decodes and marked', async () => {
    const bytes = await scene(1600, 1200).jpeg({ quality: 95 }).toBuffer();
    const result = await probeBytes(bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(result).toMatchObject({ isDamaged: true, widthPx: 1600, heightPx: 1200 });
    expect((await corners(result)).slice(0, 2)).toEqual(UPRIGHT.slice(0, 2));
  });

  test('without a single pixel left is damaged', async () => {
    const bytes = await scene(1600, 1200).jpeg().toBuffer();
    const scanAt = bytes.indexOf(Buffer.from([0xff, 0xda]));
    await expect(probeBytes(bytes.subarray(0, scanAt + 14))).rejects.toMatchObject({
      code: 'image-damaged',
    });
  });

  test.each([
    ['empty', Buffer.alloc(0), 'file-empty'],
    ['text', Buffer.from('这不是照片'), 'not-an-image'],
    ['zeros', Buffer.alloc(5000), 'not-an-image'],
    ['SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="x"></svg>'), 'unsupported-format'],
    ['PDF', Buffer.from('%PDF-1.7 …'), 'unsupported-format'],
    ['a JPEG header alone', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'image-damaged'],
  ])('that is %s has its own code', async (_, bytes, code) => {
    await expect(probeBytes(bytes)).rejects.toMatchObject({ code });
    expect(existsSync(renditionsDir)).toBe(false);
  });

  test('with more pixels than allowed is not opened', async () => {
    const bytes = await scene().png().toBuffer();
    bytes.writeUInt32BE(60_000, 16);
    bytes.writeUInt32BE(60_000, 20);
    await expect(probeBytes(bytes)).rejects.toMatchObject({
      code: 'image-too-large',
      params: { widthPx: 60_000, heightPx: 60_000, path: join(dir, 'photo.jpg') },
    });
  });
});

describe('a file that is not there to be read', () => {
  const probePath = (name: string) =>
    probe({ kind: 'probe', path: join(dir, name), renditionsDir });

  test('has vanished', async () => {
    await expect(probePath('gone.jpg')).rejects.toMatchObject({ code: 'file-vanished' });
  });

  test('is a folder', async () => {
    mkdirSync(join(dir, 'folder.jpg'));
    await expect(probePath('folder.jpg')).rejects.toMatchObject({ code: 'not-an-image' });
  });

  test.skipIf(process.platform === 'win32')('is a pipe, and nobody waits for it', async () => {
    execFileSync('env', ['mkfifo', join(dir, 'pipe.jpg')]);
    await expect(probePath('pipe.jpg')).rejects.toMatchObject({ code: 'not-an-image' });
  });
});

describe('a place for renditions', () => {
  test('that cannot be written is told apart from a bad photo', async () => {
    writeFileSync(renditionsDir, 'a file where the folder should be');
    const bytes = await scene().jpeg().toBuffer();
    await expect(probeBytes(bytes)).rejects.not.toMatchObject({ code: 'image-damaged' });
  });

  test.skipIf(!existsSync('/dev/full'))('that is full has its own code', async () => {
    const bytes = await scene().jpeg().toBuffer();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const folder = join(renditionsDir, sha256.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    // The part file's name is known; writing to it goes to the device that is always full.
    execFileSync('ln', ['-s', '/dev/full', join(folder, `${sha256}-view.jpg.${process.pid}.part`)]);
    await expect(probeBytes(bytes)).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** As little of a CR2 as tells it from a TIFF, with previews in it. */
function rawTiff(orientation: number, previews: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(64);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(16, 4);
  head.write('CR\x02\0', 8, 'latin1');
  head.writeUInt16LE(1, 16);
  head.writeUInt16LE(0x0112, 18);
  head.writeUInt16LE(3, 20);
  head.writeUInt32LE(1, 22);
  head.writeUInt16LE(orientation, 26);
  return Buffer.concat([head, ...previews.flatMap((preview) => [Buffer.alloc(33, 7), preview])]);
}

function distance(a: ProbeResult, b: ProbeResult): number {
  const difference = BigInt(`0x${a.perceptualHash ?? ''}`) ^ BigInt(`0x${b.perceptualHash ?? ''}`);
  return difference.toString(2).replaceAll('0', '').length;
}
