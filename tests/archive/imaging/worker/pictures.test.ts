// Every kind of picture comes out upright and in sRGB, and what is broken in it is marked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renditionPath } from '../../../../main/archive/imaging/rendition-path.ts';
import type { ProbeResult } from '../../../../main/archive/imaging/tasks.ts';
import { probe } from '../../../../main/archive/imaging/worker/probe.ts';
import { ADOBE_RGB, iccProfile } from '../../../support/icc-profile.ts';
import {
  ascii,
  box,
  exifBlock,
  exifSegment,
  jpegWith,
  pngChunk,
  pngWith,
  segment,
  short,
} from '../../../support/metadata-bytes.ts';
import { cornersOf, storedFor, UPRIGHT } from '../../../support/scene.ts';

let dir: string;
let renditionsDir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'xinmao-pictures-'));
  renditionsDir = join(dir, 'renditions');
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function look(bytes: Uint8Array): Promise<ProbeResult> {
  const path = join(dir, 'photo.jpg');
  writeFileSync(path, bytes);
  const result = await probe({ kind: 'probe', path, renditionsDir });
  if ('isKnown' in result) throw new Error('It was to look, whatever is there already.');
  return result;
}

const cornersIn = async (bytes: Uint8Array): Promise<string[]> => {
  const { sha256 } = await look(bytes);
  return await cornersOf(renditionPath(renditionsDir, sha256, 'grid'));
};

/** The colour in the middle of what the grid shows. */
async function colourOf(bytes: Uint8Array): Promise<number[]> {
  const { sha256 } = await look(bytes);
  const grid = sharp(renditionPath(renditionsDir, sha256, 'grid'));
  const { data, info } = await grid.raw().toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

/** What JPEG and rounding may do to a flat colour. */
const TOLERANCE = 6;
/** Print shows fewer colours, and its profiles are coarse tables. */
const PRINT_TOLERANCE = 30;

function expectColour(
  found: readonly number[],
  expected: readonly number[],
  tolerance = TOLERANCE,
): void {
  const isClose = expected.every(
    (value, index) => Math.abs(value - (found[index] ?? 0)) <= tolerance,
  );
  expect(isClose, `${found.join()} is not ${expected.join()}`).toBe(true);
}

const BRICK = [180, 90, 60] as const;
const flat = (): Sharp =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: { r: BRICK[0], g: BRICK[1], b: BRICK[2] },
    },
  });

describe('colours', () => {
  test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)(
    'of Display P3 and Adobe RGB come out in sRGB from %s',
    async (format) => {
      const adobe = join(dir, 'adobe.icc');
      writeFileSync(adobe, iccProfile(ADOBE_RGB));
      for (const profile of ['p3', adobe]) {
        const bytes = await flat()
          .withIccProfile(profile)
          .toFormat(format, { quality: 95 })
          .toBuffer();
        expect((await sharp(bytes).metadata()).icc).toBeDefined();
        // The numbers stored are others, or the test would show nothing.
        const [stored = 0] = await sharp(bytes, { ignoreIcc: true }).raw().toBuffer();
        expect(Math.abs(stored - BRICK[0])).toBeGreaterThan(TOLERANCE);
        expectColour(await colourOf(bytes), BRICK);
      }
    },
  );

  test('of 16 bits a channel, grey, grey with alpha and a palette are right', async () => {
    expectColour(await colourOf(await flat().toColourspace('rgb16').png().toBuffer()), BRICK);
    expectColour(await colourOf(await flat().toColourspace('rgb16').tiff().toBuffer()), BRICK);
    expectColour(await colourOf(await flat().png({ palette: true }).toBuffer()), BRICK);
    const grey = { create: { width: 9, height: 9, channels: 3, background: '#808080' } } as const;
    const greyscale = () => sharp(grey).toColourspace('b-w');
    expectColour(await colourOf(await greyscale().png().toBuffer()), [128, 128, 128]);
    expectColour(await colourOf(await greyscale().jpeg().toBuffer()), [128, 128, 128]);
    const deep = sharp(grey).toColourspace('grey16').png();
    expectColour(await colourOf(await deep.toBuffer()), [128, 128, 128]);
    // Half through, so white shines through: half-way between grey and white.
    const clear = await greyscale().ensureAlpha(0.5).png().toBuffer();
    expectColour(await colourOf(clear), [191, 191, 191]);
  });

  test('of CMYK are right with a profile and without, inverted as Adobe writes them', async () => {
    const withProfile = await flat().withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect(await sharp(withProfile).metadata()).toMatchObject({ space: 'cmyk', hasProfile: true });
    expectColour(await colourOf(withProfile), BRICK, PRINT_TOLERANCE);
    const bare = jpegWithout(withProfile, 0xe2);
    expect(await sharp(bare).metadata()).toMatchObject({ space: 'cmyk', hasProfile: false });
    expectColour(await colourOf(bare), BRICK, PRINT_TOLERANCE);
    const tiff = await flat().withIccProfile('cmyk').tiff().toBuffer();
    expectColour(await colourOf(tiff), BRICK, PRINT_TOLERANCE);
  });

  test('are taken for sRGB where the profile is broken, and nothing is lost', async () => {
    const header = Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1');
    const whole = iccProfile(ADOBE_RGB);
    for (const profile of [Buffer.alloc(300, 7), whole.subarray(0, 200), Buffer.alloc(0)]) {
      const plain = await flat().jpeg({ quality: 95 }).toBuffer();
      const bytes = jpegWith([segment(0xe2, header, profile)], plain);
      expectColour(await colourOf(bytes), BRICK);
      expect((await look(bytes)).isDamaged).toBe(false);
    }
  });
});

describe('orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '%i is obeyed in every format that has it',
    async (orientation) => {
      const stored = async (): Promise<Sharp> =>
        sharp(await storedFor(orientation).png().toBuffer());
      const exif = exifBlock({ main: [short(0x0112, orientation)], isLittle: true });
      const files = {
        jpeg: jpegWith([exifSegment(exif)], await (await stored()).jpeg().toBuffer()),
        png: pngWith([pngChunk('eXIf', exif)], await (await stored()).png().toBuffer()),
        webp: await (await stored()).withMetadata({ orientation }).webp().toBuffer(),
        tiff: await (await stored()).withMetadata({ orientation }).tiff().toBuffer(),
        avif: await (await stored()).withMetadata({ orientation }).avif({ effort: 0 }).toBuffer(),
      };
      for (const [format, bytes] of Object.entries(files)) {
        expect(await cornersIn(bytes), format).toEqual(UPRIGHT);
      }
    },
  );

  // Previews lie as the sensor does; only the first directory of the raw file says how that was held.
  describe.each([1, 2, 3, 4, 5, 6, 7, 8])('%i of a raw file turns its preview', (orientation) => {
    const main = [ascii(0x010f, 'TestCam'), short(0x0112, orientation)];
    const block = (magic?: number): Buffer<ArrayBuffer> =>
      exifBlock({ main, isLittle: true, ...(magic ? { magic } : {}) });
    const preview = async (): Promise<Buffer> => await storedFor(orientation).jpeg().toBuffer();
    const filterArray = [...main.slice(0, 1), short(0x0106, 32_803), ...main.slice(1)];

    test.each([
      ['RW2', async () => Buffer.concat([block(0x55), await preview()])],
      ['ORF', async () => Buffer.concat([block(0x4f52), await preview()])],
      [
        'NEF, ARW or DNG',
        async () =>
          Buffer.concat([exifBlock({ main: filterArray, isLittle: true }), await preview()]),
      ],
      [
        'CR3',
        async () =>
          Buffer.concat([
            box('ftyp', Buffer.from('crx \0\0\0\x01crx isom')),
            box('moov', box('uuid', Buffer.alloc(16), box('CMT1', block()))),
            box('mdat', await preview()),
          ]),
      ],
      [
        'RAF',
        async () => {
          const head = Buffer.alloc(160);
          head.write('FUJIFILMCCD-RAW 0201', 'latin1');
          head.writeUInt32BE(head.length, 84);
          return Buffer.concat([head, jpegWith([exifSegment(block())], await preview())]);
        },
      ],
    ])('in %s', async (_, file) => {
      const bytes = await file();
      expect(await look(bytes)).toMatchObject({ format: 'raw', metadata: { orientation } });
      expect(await cornersIn(bytes)).toEqual(UPRIGHT);
    });
  });
});

describe('of several pictures in one file', () => {
  const red = () =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
  const blue = () =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: '#00f' } })
      .png()
      .toBuffer();

  test.each(['gif', 'webp'] as const)('the first frame of a moving %s is shown', async (format) => {
    const frames = sharp([await red(), await blue()], { join: { animated: true } });
    const bytes = await frames.toFormat(format).toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    expect(await look(bytes)).toMatchObject({ widthPx: 64, heightPx: 48, isDamaged: false });
    expectColour(await colourOf(bytes), [255, 0, 0]);
  });

  test('the first page of a TIFF is shown', async () => {
    const pages = sharp([await red(), await blue()], { join: { animated: true } });
    const bytes = await pages.tiff().toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    expect(await look(bytes)).toMatchObject({ widthPx: 64, heightPx: 48 });
    expectColour(await colourOf(bytes), [255, 0, 0]);
  });

  test('the first picture of an MPO is shown, and its second is no damage', async () => {
    const bytes = Buffer.concat([
      await sharp(await red())
        .jpeg()
        .toBuffer(),
      await sharp(await blue())
        .jpeg()
        .toBuffer(),
    ]);
    expect(await look(bytes)).toMatchObject({ isDamaged: false });
    expectColour(await colourOf(bytes), [255, 0, 0]);
  });
});

describe('damage', () => {
  /** Something to lose: noise does not compress away. */
  const detailed = (): Sharp =>
    sharp({
      create: {
        width: 640,
        height: 480,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });

  test.each([
    ['JPEG', () => detailed().jpeg().toBuffer()],
    ['progressive JPEG', () => detailed().jpeg({ progressive: true }).toBuffer()],
    ['PNG', () => detailed().png().toBuffer()],
    ['PNG of 16 bits', () => detailed().toColourspace('rgb16').png().toBuffer()],
    ['WebP', () => detailed().webp().toBuffer()],
    ['GIF', () => detailed().gif().toBuffer()],
  ])('a %s without its end is shown and marked', async (_, draw) => {
    const bytes = await draw();
    expect(await look(bytes.subarray(0, Math.floor(bytes.length * 0.7)))).toMatchObject({
      isDamaged: true,
      widthPx: 640,
      heightPx: 480,
    });
  });

  test.each([
    ['JPEG', 0xff, () => detailed().jpeg().toBuffer()],
    ['progressive JPEG', 0x55, () => detailed().jpeg({ progressive: true }).toBuffer()],
    ['PNG', 0, () => detailed().png().toBuffer()],
  ])(
    'a %s whose middle was lost on its card is shown and marked, though it has its full length',
    async (_, lost, draw) => {
      const bytes = await draw();
      const middle = Math.floor(bytes.length / 2);
      bytes.fill(lost, middle, middle + 4096);
      expect(await look(bytes)).toMatchObject({ isDamaged: true, widthPx: 640, heightPx: 480 });
    },
  );

  test('is not what a decoder merely remarks on', async () => {
    const jpeg = await detailed().jpeg().toBuffer();
    // Bytes before a marker, as some editors and phones leave them.
    const end = jpeg.subarray(-2);
    const padded = Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(12), end, Buffer.alloc(3000)]);
    expect((await look(padded)).isDamaged).toBe(false);
    const stray = jpegWith([segment(0xe5, 'note'), Buffer.alloc(8)], jpeg);
    expect((await look(stray)).isDamaged).toBe(false);
    // Writers that count the last padding byte and do not write it.
    const webp = await detailed().webp().toBuffer();
    expect((await look(webp.subarray(0, -1))).isDamaged).toBe(false);
  });

  test('of a preview marks the raw file', async () => {
    const preview = await detailed().jpeg().toBuffer();
    const bytes = Buffer.concat([exifBlock({ magic: 0x55, isLittle: true }), preview]);
    expect((await look(bytes)).isDamaged).toBe(false);
    expect((await look(bytes.subarray(0, -20_000))).isDamaged).toBe(true);
  });
});

/** A JPEG without its segments of one kind. */
function jpegWithout(jpeg: Buffer, marker: number): Buffer {
  const kept = [jpeg.subarray(0, 2)];
  let at = 2;
  while (jpeg[at + 1] !== 0xda) {
    const next = at + 2 + jpeg.readUInt16BE(at + 2);
    if (jpeg[at + 1] !== marker) kept.push(jpeg.subarray(at, next));
    at = next;
  }
  return Buffer.concat([...kept, jpeg.subarray(at)]);
}
