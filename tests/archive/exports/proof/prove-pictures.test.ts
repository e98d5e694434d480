// Honest pictures pass, dishonest ones do not; on photographs where ../shared/photos is there.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type OriginalView,
  type ProvedPart,
  provePicture,
} from '../../../../main/archive/exports/proof/prove-pictures.ts';
import { renditionPath } from '../../../../main/archive/imaging/rendition-path.ts';
import type { PublishedDifference } from '../../../../main/archive/imaging/tasks.ts';
import { comparePublished } from '../../../../main/archive/imaging/worker/compare-published.ts';
import { probe } from '../../../../main/archive/imaging/worker/probe.ts';
import { publish } from '../../../../main/archive/imaging/worker/publish.ts';
import { asImage, drawPlace } from '../../../support/drawn-place.ts';
import { temporaryFolder } from '../../../support/temporary-archive.ts';

const PHOTOS = fileURLToPath(new URL('../../../../../shared/photos/', import.meta.url));
const NAMES = [
  'pairs/lund_street/a.jpg',
  'pairs/leuven_street/a.jpg',
  'formats/gain-map.jpg',
  'formats/4.webp',
  'orientation/Landscape_6.jpg',
  'captions/Reagan.jpg',
];
const CAPTION = '大卡阳村搬迁前道路原貌，𠮷“新”【图】';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder[Symbol.asyncDispose]());

interface Original {
  path: string;
  sha256: string;
  view: OriginalView;
}

async function readOriginal(path: string): Promise<Original> {
  const renditionsDir = join(folder.path, 'renditions');
  const found = await probe({ kind: 'probe', path, renditionsDir }, true);
  if ('isKnown' in found) throw new Error('probed anew');
  const { sha256, widthPx, heightPx } = found;
  return {
    path,
    sha256,
    view: { path: renditionPath(renditionsDir, sha256, 'view'), widthPx, heightPx },
  };
}

let made = 0;
async function publishFrom({ path, sha256 }: Original, longEdgePx = 1080, quality = 85) {
  made += 1;
  const target = join(folder.path, `${made}.jpg`);
  const place = { province: null, city: null, county: null, town: null, village: null };
  await publish({
    kind: 'publish',
    path,
    sha256,
    target,
    longEdgePx,
    quality,
    maxBytes: null,
    cropRatio: null,
    keepsPosition: false,
    keepsDevice: false,
    caption: {
      caption: CAPTION,
      headline: null,
      creator: null,
      credit: null,
      dateCreated: null,
      place,
    },
  });
  return target;
}

/** The picture again, changed and saved without its captions. */
async function alter(path: string, change: (image: Sharp) => Sharp): Promise<string> {
  made += 1;
  const target = join(folder.path, `${made}.jpg`);
  await writeFile(target, await change(sharp(path)).jpeg({ quality: 90 }).toBuffer());
  return target;
}

/** What is found wrong with a file as the picture of an original. */
async function prove(file: string, original: Original, change: Partial<ProvedPart> = {}) {
  const seen: PublishedDifference[] = [];
  const proved: ProvedPart = {
    picture: {
      number: 1,
      file,
      sha256: createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
      caption: CAPTION,
      articleLine: 3,
      phase: 'before',
      original: { path: 'a.jpg', sha256: original.sha256 },
      widthPx: 0,
      heightPx: 0,
      crop: null,
    },
    file,
    part: null,
    covered: null,
    ...change,
  };
  const proof = await provePicture(
    '',
    proved,
    {
      viewOf: () => Promise.resolve(original.view),
      imaging: {
        comparePublished: async (task) => {
          const found = await comparePublished({ kind: 'compare-published', ...task });
          if (found?.difference) seen.push(found.difference);
          return found;
        },
      },
    },
    new AbortController().signal,
  );
  return { ...proof, codes: proof.findings.map(({ code }) => code), difference: seen[0] };
}

async function drawnOriginal(name: string, seed: number): Promise<Original> {
  const path = join(folder.path, 'originals', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(
    path,
    await asImage(await drawPlace(seed))
      .jpeg({ quality: 92 })
      .toBuffer(),
  );
  return await readOriginal(path);
}

describe('a picture that was published', () => {
  test('passes, with its caption in all three blocks, whatever its size and quality', async () => {
    const original = await drawnOriginal('甲.jpg', 1);
    for (const [longEdgePx, quality] of [
      [320, 40],
      [640, 60],
      [4000, 100],
    ] as const) {
      const proof = await prove(await publishFrom(original, longEdgePx, quality), original);
      expect(proof).toMatchObject({ codes: [], isCaptionRead: true, isCompared: true });
    }
  });

  const CHANGES: Record<string, (image: Sharp) => Sharp> = {
    'mirrored from left to right': (image) => image.flop(),
    'turned upside down': (image) => image.rotate(180),
    'stretched by 3 % and cut back to its shape': (image) =>
      image
        .resize({ width: 742, height: 540, fit: 'fill' })
        .extract({ left: 11, top: 0, width: 720, height: 540 }),
    'made lighter by 6 %': (image) => image.modulate({ brightness: 1.06 }),
  };
  test.each(Object.entries(CHANGES))('is not itself once it was %s', async (_, change) => {
    const original = await drawnOriginal('乙.jpg', 2);
    const altered = await sharp(await alter(await publishFrom(original), change)).toBuffer();
    made += 1;
    const file = join(folder.path, `${made}.jpg`);
    await writeFile(file, altered);
    expect((await prove(file, original)).codes).toContain('picture-pixels');
  });

  test('is not itself once a part of it was painted over with another', async () => {
    const original = await drawnOriginal('丙.jpg', 3);
    const published = await publishFrom(original);
    const patch = await sharp(published)
      .extract({ left: 60, top: 60, width: 72, height: 54 })
      .toBuffer();
    const file = await alter(published, (image) =>
      image.composite([{ input: patch, left: 480, top: 360 }]),
    );
    expect((await prove(file, original)).codes).toContain('picture-pixels');
  });

  test('has the shape of its original, and is never larger', async () => {
    const original = await drawnOriginal('丁.jpg', 4);
    const published = await publishFrom(original);
    const wide = await alter(published, (image) =>
      image.resize({ width: 720, height: 520, fit: 'fill' }),
    );
    expect((await prove(wide, original)).codes).toContain('picture-shape');
    const large = await alter(published, (image) => image.resize({ width: 1440 }));
    expect((await prove(large, original)).codes).toContain('picture-enlarged');
  });

  test('shows the part of its original that it was cropped to, and no other', async () => {
    const original = await drawnOriginal('戊.jpg', 5);
    const file = await alter(await publishFrom(original), (image) =>
      image.extract({ left: 200, top: 100, width: 320, height: 240 }),
    );
    const picture = (leftPx: number) => ({
      number: 1,
      file,
      sha256: '',
      caption: '',
      articleLine: null,
      phase: 'before' as const,
      original: { path: '', sha256: original.sha256 },
      widthPx: 320,
      heightPx: 240,
      crop: { leftPx, topPx: 100, widthPx: 320, heightPx: 240 },
    });
    expect((await prove(file, original, { picture: picture(200) })).isCompared).toBe(true);
    expect((await prove(file, original, { picture: picture(240) })).codes).toContain(
      'picture-pixels',
    );
  });

  test('stands unwarped in its half of a pair picture', async () => {
    const original = await drawnOriginal('己.jpg', 6);
    const published = await publishFrom(original, 360);
    const file = join(folder.path, 'pair.jpg');
    const half = { leftPx: 380, topPx: 20, widthPx: 360, heightPx: 270 };
    await sharp({ create: { width: 760, height: 310, channels: 3, background: '#fff' } })
      .composite([{ input: published, left: half.leftPx, top: half.topPx }])
      .jpeg()
      .toFile(file);
    expect(await prove(file, original, { part: half })).toMatchObject({
      codes: [],
      isCaptionRead: false,
      isCompared: true,
    });
    const wrong = { ...half, leftPx: 300 };
    expect((await prove(file, original, { part: wrong })).codes).toContain('picture-pixels');
  });

  test('may be covered by a label, but not beyond it, nor by more than a label needs', async () => {
    const original = await drawnOriginal('癸.jpg', 10);
    const published = await publishFrom(original);
    const label = { leftPx: 12, topPx: 12, widthPx: 150, heightPx: 44 };
    const ink = await sharp({
      create: { width: label.widthPx, height: label.heightPx, channels: 3, background: '#111' },
    })
      .jpeg()
      .toBuffer();
    const file = await alter(published, (image) =>
      image.composite([{ input: ink, left: label.leftPx, top: label.topPx }]),
    );
    expect((await prove(file, original)).codes).toContain('picture-pixels');
    expect((await prove(file, original, { covered: label })).isCompared).toBe(true);
    const beside = { ...label, topPx: 300 };
    expect((await prove(file, original, { covered: beside })).codes).toContain('picture-pixels');
    const half = { ...label, widthPx: 690, heightPx: 300 };
    expect((await prove(file, original, { covered: half })).codes).toContain('picture-pixels');
  });

  test('without its captions says in which blocks they are missing', async () => {
    const original = await drawnOriginal('庚.jpg', 7);
    const bare = await alter(await publishFrom(original), (image) => image);
    expect((await prove(bare, original)).findings).toEqual(
      ['XMP', 'IPTC', 'EXIF'].map((field) => ({
        code: 'caption-in-file',
        file: bare,
        number: 1,
        field,
        texts: { published: CAPTION, found: '' },
      })),
    );
  });

  test('that is the original byte for byte needs no other look', async () => {
    const original = await drawnOriginal('辛.jpg', 8);
    expect(await prove(original.path, original)).toMatchObject({ codes: [], isCompared: true });
  });

  test('that is no picture any more is said to be unreadable', async () => {
    const original = await drawnOriginal('壬.jpg', 9);
    const file = join(folder.path, 'broken.jpg');
    await writeFile(file, 'no picture');
    expect((await prove(file, original)).codes).toEqual(['picture-unreadable']);
  });
});

/** What is done to a published photograph, and whether it is honest. */
const TREATMENTS: [
  string,
  'honest' | 'dishonest',
  (image: Sharp, width: number, height: number) => Sharp,
][] = [
  ['mirrored', 'dishonest', (image) => image.flop()],
  ['upside down', 'dishonest', (image) => image.flip()],
  [
    '3 % wider, cut',
    'dishonest',
    (image, width, height) =>
      image
        .resize({ width: Math.round(width * 1.03), height, fit: 'fill' })
        .extract({ left: Math.round(width * 0.015), top: 0, width, height }),
  ],
  ['10 % lighter', 'dishonest', (image) => image.modulate({ brightness: 1.1 })],
  ['saved again', 'honest', (image) => image],
];

describe.skipIf(!existsSync(PHOTOS))(
  'photographs (skipped where ../shared/photos is absent)',
  () => {
    test('honest pictures lie well below the bounds, dishonest ones above', async () => {
      const rows: Record<string, { shift: number; worstBlock: number; right: boolean }[]> = {};
      const note = (name: string, found: Awaited<ReturnType<typeof prove>>, isHonest: boolean) => {
        const { shift, worstBlock } = found.difference ?? { shift: NaN, worstBlock: NaN };
        const isPassed = !found.codes.includes('picture-pixels');
        (rows[name] ??= []).push({ shift, worstBlock, right: isPassed === isHonest });
      };
      for (const name of NAMES) {
        const original = await readOriginal(join(PHOTOS, name));
        for (const [longEdgePx, quality] of [
          [320, 40],
          [1080, 40],
          [1920, 85],
          [4000, 100],
        ] as const) {
          const published = await publishFrom(original, longEdgePx, quality);
          note(`${longEdgePx} px, quality ${quality}`, await prove(published, original), true);
        }
        const published = await publishFrom(original, 1920);
        const { width, height } = await sharp(published).metadata();
        for (const [treatment, honesty, change] of TREATMENTS) {
          const pixels = await sharp(published).toBuffer();
          made += 1;
          const file = join(folder.path, `${made}.jpg`);
          await change(sharp(pixels), width, height).jpeg({ quality: 90 }).toFile(file);
          note(treatment, await prove(file, original), honesty === 'honest');
        }
      }
      console.table(
        Object.fromEntries(
          Object.entries(rows).map(([name, found]) => {
            const span = (values: number[]) =>
              `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
            return [
              name,
              {
                shift: span(found.map(({ shift }) => shift)),
                worstBlock: span(found.map(({ worstBlock }) => worstBlock)),
              },
            ];
          }),
        ),
      );
      const wrong = Object.entries(rows).filter(([, found]) => found.some(({ right }) => !right));
      expect(wrong.map(([name]) => name)).toEqual([]);
    }, 120_000);
  },
);
