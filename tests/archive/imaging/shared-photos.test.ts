// Compares what probing finds with what exiftool found, over a set of difficult files kept beside the repository.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openImaging } from '../../../main/archive/imaging/imaging-pool.ts';
import type { ProbeResult } from '../../../main/archive/imaging/tasks.ts';
import { type ArchiveError, toArchiveError } from '../../../shared/errors.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/photos/', import.meta.url));
const MANIFEST = join(FOLDER, 'manifest.json');
const isAbsent = !existsSync(MANIFEST);

interface Expected {
  width: number | null;
  height: number | null;
  orientation: number | null;
  dateTimeOriginal: string | null;
  createDate: string | null;
  offsetTimeOriginal: string | null;
  subSec: string | number | null;
  gpsLat: number | null;
  gpsLon: number | null;
  imageDescription: string | null;
  iptcCaption: string | null;
  iptcHeadline: string | null;
  iptcKeywords: string | string[] | null;
  xmpDescription: string | null;
  make: string | null;
  model: string | null;
}

interface Entry {
  path: string;
  role: 'file' | 'pair' | 'corrupt';
  sha256: string;
  expected: Expected;
}

/** Files that give no photo, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'captions/BonTonARTSTORplusIPTC.xmp': 'not-an-image',
  'sidecar/IMG_5910.xmp': 'not-an-image',
  'sidecar/digikam-example.xmp': 'not-an-image',
  'sidecar/iphone-export-2.xmp': 'not-an-image',
  'sidecar/2000.xmp': 'not-an-image',
  'wrongext/derived_text_named.jpg': 'not-an-image',
  'formats/Reagan.jxl': 'unsupported-format',
  'formats/relax.jp2': 'unsupported-format',
  'huge/65536-uint32-limit.png': 'image-too-large',
  'broken/empty.jpg': 'file-empty',
  // No picture in them: a header alone, or no header at all.
  'broken/corrupt-header.jpg': 'image-damaged',
  'broken/broken.png': 'image-damaged',
  'broken/issue_1881_coverage.jpg': 'image-damaged',
  // Raw files that were shrunk by cutting out every preview.
  'raw/CanonRaw.cr2': 'image-damaged',
  'raw/sony_alpha_a7iii_raw_image.ARW': 'image-damaged',
};

/** Half there: shown as far as they decode. */
const DAMAGED = [
  'broken/derived_truncated_half.jpg',
  'broken/truncated.jpg',
  'broken/truncated.png',
];

describe.skipIf(isAbsent)('the shared photos (skipped where ../shared/photos is absent)', () => {
  let renditionsDir: string;
  let entries: Entry[] = [];
  const results = new Map<string, ProbeResult>();
  const errors = new Map<string, ArchiveError>();

  beforeAll(async () => {
    renditionsDir = mkdtempSync(join(tmpdir(), 'xinmao-shared-'));
    entries = (JSON.parse(readFileSync(MANIFEST, 'utf8')) as { files: Entry[] }).files;
    const imaging = openImaging({ size: 2 });
    await Promise.all(
      entries.map(async ({ path }) => {
        try {
          results.set(path, await imaging.probe({ path: join(FOLDER, path), renditionsDir }));
        } catch (error) {
          errors.set(path, toArchiveError(error));
        }
      }),
    );
    await imaging.close();
  });

  afterAll(() => {
    rmSync(renditionsDir, { recursive: true, force: true });
  });

  const readable = (): { path: string; expected: Expected; result: ProbeResult }[] =>
    entries.flatMap(({ path, role, expected }) => {
      const result = results.get(path);
      return role !== 'corrupt' && result ? [{ path, expected, result }] : [];
    });

  test('refuses exactly the files that hold no photo, each with its code', () => {
    const refused = entries.flatMap(({ path, role }) => {
      const error = errors.get(path);
      return role !== 'corrupt' && error ? [[path, error.code] as const] : [];
    });
    expect(Object.fromEntries(refused)).toEqual(REFUSED);
  });

  test('gives corrupt files a result or a code, and never the blame to the program', () => {
    const codes = entries
      .filter(({ role }) => role === 'corrupt')
      .map(({ path }) => errors.get(path)?.code ?? 'read');
    expect(codes).toHaveLength(9);
    for (const code of codes) expect(['read', 'image-damaged', 'not-an-image']).toContain(code);
  });

  test('marks what is half there as damaged, and nothing else', () => {
    const damaged = readable().filter(({ result }) => result.isDamaged);
    expect(damaged.map(({ path }) => path).sort()).toEqual(DAMAGED);
  });

  test('agrees on the size as shown', () => {
    const found = readable().map(({ path, result }) => [path, result.widthPx, result.heightPx]);
    const expected = readable().map(({ path, expected: { width, height, orientation } }) =>
      orientation !== null && orientation >= 5 && orientation <= 8
        ? [path, height, width]
        : [path, width, height],
    );
    expect(found).toEqual(expected);
  });

  test('agrees on the orientation', () => {
    const found = readable().map(({ path, result }) => [path, result.metadata.orientation]);
    expect(found).toEqual(
      readable().map(({ path, expected }) => [path, expected.orientation ?? 1]),
    );
  });

  test('agrees on every capture date that EXIF states, with sub-seconds and offset', () => {
    const dated = readable().filter(({ expected }) => exifDate(expected.dateTimeOriginal));
    expect(dated.length).toBeGreaterThan(30);
    const found = dated.map(({ path, result: { metadata } }) => [
      path,
      metadata.takenAt,
      metadata.utcOffset,
    ]);
    expect(found).toEqual(
      dated.map(({ path, expected }) => [
        path,
        exifDate(expected.dateTimeOriginal, expected.subSec),
        expected.offsetTimeOriginal,
      ]),
    );
  });

  test('agrees on every date of digitising that EXIF states', () => {
    const dated = readable().filter(({ expected }) => exifDate(expected.createDate));
    const found = dated.map(({ path, result: { metadata } }) => [
      path,
      metadata.digitisedAt?.slice(0, 19),
    ]);
    expect(found).toEqual(dated.map(({ path, expected }) => [path, exifDate(expected.createDate)]));
  });

  test('takes zeros and blanks for no date', () => {
    const zero = results.get('dates/derived_zero_date_shared.jpg')?.metadata;
    expect(zero).toMatchObject({ takenAt: null, digitisedAt: '2099-12-31T23:59:59.602695' });
    expect(results.get('dates/FujiFilm DX-5.jpg')?.metadata.takenAt).toBeNull();
    expect(results.get('dates/Olympus C4040Z.jpg')?.metadata.takenAt).toBeNull();
  });

  test('agrees on the position, with its signs, and gives none where there is none', () => {
    const round = (degrees: number | null): string | null => degrees?.toFixed(6) ?? null;
    const found = readable().map(({ path, result: { metadata } }) => [
      path,
      round(metadata.latitude),
      round(metadata.longitude),
    ]);
    expect(found).toEqual(
      readable().map(({ path, expected }) => [
        path,
        round(expected.gpsLat),
        round(expected.gpsLon),
      ]),
    );
  });

  test('agrees on captions; what a camera or an app wrote is none', () => {
    const found = readable().map(({ path, result }) => [path, result.metadata.caption]);
    const noPerson = /^(?:OLYMPUS DIGITAL CAMERA|\{.*\})$/s;
    expect(found).toEqual(
      readable().map(({ path, expected }) => {
        const { xmpDescription, iptcCaption, imageDescription } = expected;
        const caption = tidy(xmpDescription) ?? tidy(iptcCaption) ?? tidy(imageDescription);
        return [path, caption !== null && noPerson.test(caption) ? null : caption];
      }),
    );
  });

  test('agrees on headlines and keywords of IPTC', () => {
    const described = readable().filter(
      ({ expected }) => expected.iptcHeadline !== null || expected.iptcKeywords !== null,
    );
    expect(described.length).toBeGreaterThan(5);
    const found = described.map(({ path, result: { metadata } }) => [
      path,
      metadata.headline,
      metadata.keywords,
    ]);
    expect(found).toEqual(
      described.map(({ path, expected }) => [
        path,
        tidy(expected.iptcHeadline),
        [expected.iptcKeywords ?? []].flat(),
      ]),
    );
  });

  test('agrees on make and model', () => {
    const found = readable().map(({ path, result: { metadata } }) => [
      path,
      metadata.make,
      metadata.model,
    ]);
    expect(found).toEqual(
      readable().map(({ path, expected }) => [path, tidy(expected.make), tidy(expected.model)]),
    );
  });

  test('makes both renditions of every photo', () => {
    for (const { path, result } of readable()) {
      for (const kind of ['grid', 'view']) {
        const file = join(renditionsDir, result.sha256.slice(0, 2), `${result.sha256}-${kind}.jpg`);
        expect(existsSync(file), `${kind} of ${path}`).toBe(true);
      }
    }
  });

  test('leaves every original as it was', () => {
    const found = entries.map(({ path }) => [path, sha256Of(join(FOLDER, path))]);
    expect(found).toEqual(entries.map(({ path, sha256 }) => [path, sha256]));
  });
});

/** exiftool's `2020:01:31 23:59:59` in our form; null for zeros and blanks. */
function exifDate(text: string | null, subSec: string | number | null = null): string | null {
  const match = /^(?!0000)(\d{4}):(\d{2}):(\d{2}) (.*)$/.exec(text ?? '');
  if (!match) return null;
  const fraction = subSec === null ? '' : `.${subSec}`;
  return `${match.slice(1, 4).join('-')}T${match[4] ?? ''}${fraction}`;
}

function tidy(text: string | null): string | null {
  const tidied = text?.replaceAll(/\r\n?/g, '\n').trim() ?? '';
  return tidied === '' ? null : tidied;
}

function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
